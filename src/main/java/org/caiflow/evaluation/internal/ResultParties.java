package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Reviews.Rejection;
import org.caiflow.evaluation.internal.AwardRow.Ended;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Money;
import org.caiflow.notice.NoticeParty;
import org.caiflow.notice.NoticeProject;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.notice.ResultNoticeModel.Challenge;
import org.caiflow.notice.ResultNoticeModel.Winner;
import org.caiflow.workflow.Cases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is named in the result and who is told: each loser gets its own score and rank, and nobody else's. */
@Component
class ResultParties {

    private final AwardMapper awards;
    private final Ranker ranker;
    private final Reviews reviews;
    private final Bids bids;
    private final Cases cases;
    private final Organisations organisations;
    private final MessageSource messages;

    ResultParties(AwardMapper awards, Ranker ranker, Reviews reviews, Bids bids, Cases cases, Organisations organisations,
                  MessageSource messages) {
        this.awards = awards;
        this.ranker = ranker;
        this.reviews = reviews;
        this.bids = bids;
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
    }

    NoticeProject project(RoundRow round) {
        var kase = cases.get(round.caseId);
        return new NoticeProject(kase.no(), kase.name(), party(side(round, Party.PURCHASER)), party(side(round, Party.AGENCY)));
    }

    private Organisation side(RoundRow round, Party side) {
        return organisations.get(cases.party(round.caseId, round.packageId, side).orElseThrow());
    }

    private static NoticeParty party(Organisation organisation) {
        return new NoticeParty(organisation.name(), organisation.address(), null, organisation.phone());
    }

    long winningBid(RoundRow round) {
        return awards.ofRound(round.id).bidId;
    }

    Winner winner(RoundRow round) {
        var award = awards.ofRound(round.id);
        var bid = bids.bid(award.bidId);
        var total = ranker.ranked(round).stream().filter(row -> row.bidId() == award.bidId).findFirst().orElseThrow().total();
        return new Winner(bid.supplierName(), organisations.get(bid.supplier()).address(), new Money(award.amountFen), total,
                bid.smallOrMicro());
    }

    List<Recipient> mails(RoundRow round, String packageName, Challenge challenge) {
        var kase = cases.get(round.caseId);
        var award = awards.ofRound(round.id);
        var winner = bids.bid(award.bidId);
        Map<String, Object> told = Map.of("caseNo", kase.no(), "caseName", kase.name(), "packageName", packageName,
                "winner", winner.supplierName(), "amount", new Money(award.amountFen));
        var mails = new ArrayList<Recipient>();
        add(mails, winner.supplier(), "result-winner", told);
        var former = awards.allOfRound(round.id).stream().filter(one -> one.ended == Ended.NOT_SIGNED).map(one -> one.supplier).toList();
        former.forEach(supplier -> add(mails, supplier, "result-former", told));
        var losers = losers(round, award.bidId);
        losers.keySet().removeAll(former);
        losers.forEach((supplier, own) -> {
            var model = new HashMap<>(told);
            model.putAll(own);
            model.put("challengeDays", challenge.workingDays());
            if (challenge.until() != null) {
                model.put("challengeUntil", challenge.until());
            }
            add(mails, supplier, "result-loser", model);
        });
        add(mails, side(round, Party.PURCHASER).id(), "result-published", told);
        add(mails, side(round, Party.AGENCY).id(), "result-published", told);
        return mails;
    }

    /** Own score and rank, or the ground on which it was turned down, by supplier. */
    private Map<Long, Map<String, Object>> losers(RoundRow round, long winningBid) {
        Map<Long, Map<String, Object>> losers = ranker.ranked(round).stream().filter(row -> row.bidId() != winningBid)
                .collect(Collectors.toMap(Ranked::supplier, ResultParties::standing));
        for (Rejection rejection : reviews.rejections(round.packageId)) {
            losers.put(bids.bid(rejection.bidId()).supplier(), Map.of("ground", rejection.reason()));
        }
        return losers;
    }

    /** Without a score when the price alone decides. */
    private static Map<String, Object> standing(Ranked row) {
        return row.total() == null ? Map.of("rank", row.rank()) : Map.of("score", row.total().toPlainString(), "rank", row.rank());
    }

    private void add(List<Recipient> mails, long organisationId, String template, Map<String, Object> model) {
        var organisation = organisations.get(organisationId);
        if (organisation.email() != null) {
            mails.add(new Recipient(organisation.email(), organisation.name(), template, model));
        }
    }

    /** Notices are published in Chinese. */
    String words(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
