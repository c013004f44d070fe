package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Results;
import org.caiflow.evaluation.internal.OfferMapper.OfferRow;
import org.caiflow.expert.Experts;
import org.caiflow.kernel.Money;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePackage;
import org.caiflow.notice.NoticeSource.Draft;
import org.caiflow.notice.ResultNoticeModel;
import org.caiflow.notice.ResultNoticeModel.Fee;
import org.caiflow.notice.ResultNoticeModel.Item;
import org.caiflow.notice.ResultNoticeModel.Replaces;
import org.caiflow.notice.Notices;
import org.caiflow.plan.Plans;
import org.caiflow.plan.Plans.PlannedPackage;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Document;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

@Service
@Transactional(readOnly = true)
class ResultsOnRows implements Results {

    private final Rounds rounds;
    private final ResultParties parties;
    private final Awards awards;
    private final Notices notices;
    private final OffersOnRows offers;
    private final Experts experts;
    private final Tenders tenders;
    private final Plans plans;
    private final ChallengePeriod challenges;

    ResultsOnRows(Rounds rounds, ResultParties parties, Awards awards, Notices notices, OffersOnRows offers, Experts experts, Tenders tenders, Plans plans, ChallengePeriod challenges) {
        this.rounds = rounds;
        this.parties = parties;
        this.awards = awards;
        this.notices = notices;
        this.offers = offers;
        this.experts = experts;
        this.tenders = tenders;
        this.plans = plans;
        this.challenges = challenges;
    }

    @Override
    public Draft notice(long packageId) {
        var round = rounds.of(packageId);
        var project = parties.project(round);
        var pack = plans.plannedPackage(packageId);
        var document = tenders.document(round.tenderId);
        var model = new ResultNoticeModel(project, new NoticePackage(pack.no(), pack.name()), parties.winner(round),
                List.of(item(round, pack, document)),
                experts.namesForResult(packageId).stream().map(ResultsOnRows::announced).toList(),
                fee(round), challenges.noticeUntil(round.caseId), challenges.ofNow(round.caseId), replaces(round));
        return new Draft(parties.words("notice.title.result", project.caseName(), pack.no()), model,
                papers(round, document), parties.mails(round, pack.name(), model.challenge()));
    }

    /** As the winner offers it; what nobody wrote down is as the document asks for it. */
    private Item item(RoundRow round, PlannedPackage pack, Document document) {
        var offer = offers.offer(round, parties.winningBid(round));
        return new Item(pack.name(), offer.map(OfferRow::specification).orElse(document.technical()), offer.map(OfferRow::quantity).orElse(pack.quantity()),
                offer.map(OfferRow::unitPriceFen).map(Money::new).orElse(null));
    }

    private Fee fee(RoundRow round) {
        return offers.fee(round).map(row -> new Fee(new Money(row.feeFen()), row.standard())).orElseGet(() -> new Fee(Money.ZERO, parties.words("evaluation.no-fee")));
    }

    /** The tender document, and the winner's declaration of its size. */
    private List<String> papers(RoundRow round, Document document) {
        return Stream.concat(Stream.of(document.paper()), offers.offer(round, parties.winningBid(round)).map(OfferRow::declaration).stream()).toList();
    }

    /** Null for the first result of the round. */
    private Replaces replaces(RoundRow round) {
        var former = awards.former(round.packageId);
        var before = notices.ofCase(round.caseId).stream().filter(notice -> notice.kind() == NoticeKind.RESULT && Long.valueOf(round.packageId).equals(notice.packageId()))
                .max(Comparator.comparing(Notices.Notice::id));
        return former.isEmpty() ? null : before.map(notice -> new Replaces(notice.no(), former.get(former.size() - 1).supplierName(),
                parties.words("evaluation.former.reason"))).orElse(null);
    }

    /** Whom the purchaser selected itself is marked (财政部令第87号第四十八条). */
    private static String announced(Experts.Named member) {
        return member.selfSelected() ? member.name() + "（采购人自行选定）" : member.name();
    }
}
