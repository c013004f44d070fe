package org.caiflow.evaluation.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.bid.Bids;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Offers;
import org.caiflow.evaluation.internal.OfferMapper.FeeRow;
import org.caiflow.evaluation.internal.OfferMapper.OfferRow;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.workflow.Cases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

@Service
@Transactional
class OffersOnRows implements Offers {

    private static final String NOTICE = "财政部令第87号第六十九条";
    private static final String DECLARED = "财库〔2020〕46号第十一条";
    private static final int SPECIFICATION = 2_000;
    private static final int STANDARD = 500;
    private static final int QUANTITY = 100;

    private final OfferMapper mapper;
    private final Rounds rounds;
    private final Ranker ranker;
    private final Bids bids;
    private final Papers papers;
    private final Cases cases;
    private final MessageSource messages;
    private final PlatformClock clock;

    OffersOnRows(OfferMapper mapper, Rounds rounds, Ranker ranker, Bids bids, Papers papers, Cases cases, MessageSource messages, PlatformClock clock) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.ranker = ranker;
        this.bids = bids;
        this.papers = papers;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void write(Actor by, long packageId, List<Offer> offers, Money fee, String standard) {
        var round = rounds.locked(packageId, RoundRow.State.REPORTED);
        by.require(Role.AGENCY_MANAGER, cases.party(round.caseId, packageId, Party.AGENCY).orElseThrow());
        var grounds = new Grounds()
                .unless(fee == null || fee.fen() >= 0, Ground.of("evaluation.fee-amount").at("feeAmount"))
                .unless(fee == null || standard != null, Ground.of("evaluation.fee-standard").at("feeStandard").under(NOTICE))
                .unless(standard == null || standard.length() <= STANDARD, Ground.of("evaluation.offer-long", STANDARD).at("feeStandard"))
                .unless(fee != null || standard == null, Ground.of("evaluation.fee-missing").at("feeAmount").under(NOTICE));
        check(round, offers, grounds);
        grounds.refuseIfAny();

        if (fee != null) {
            mapper.insertFee(new FeeRow(round.id, round.pass, fee.fen(), standard, by.personId(), clock.now().toEpochMilli()));
        }
        offers.stream().filter(offer -> !offer.isEmpty()).forEach(offer -> mapper.insertOffer(new OfferRow(round.id, round.pass, offer.bidId(),
                offer.specification(), offer.quantity(), offer.unitPrice() == null ? null : offer.unitPrice().fen(), offer.declaration())));
    }

    private void check(RoundRow round, List<Offer> offers, Grounds grounds) {
        var ranked = ranker.ranked(round).stream().map(Ranked::bidId).collect(Collectors.toSet());
        var seen = new HashSet<Long>();
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            String field = "offers[" + i + "]";
            boolean known = ranked.contains(offer.bidId());
            grounds.unless(known && seen.add(offer.bidId()), Ground.of("evaluation.row-unknown").at(field))
                    .unless(offer.unitPrice() == null || offer.unitPrice().fen() > 0, Ground.of("evaluation.unit-price").at(field + ".unitPrice").under(NOTICE))
                    .unless(offer.specification() == null || offer.specification().length() <= SPECIFICATION,
                            Ground.of("evaluation.offer-long", SPECIFICATION).at(field + ".specification"))
                    .unless(offer.quantity() == null || offer.quantity().length() <= QUANTITY, Ground.of("evaluation.offer-long", QUANTITY).at(field + ".quantity"))
                    .unless(offer.declaration() == null || papers.exists(offer.declaration()), Ground.of("evaluation.declaration-gone").at(field + ".declaration"))
                    .unless(offer.declaration() == null || known && bids.bid(offer.bidId()).smallOrMicro(),
                            Ground.of("evaluation.declaration-none").at(field + ".declaration").under(DECLARED));
        }
    }

    Optional<FeeRow> fee(RoundRow round) {
        return Optional.ofNullable(mapper.fee(round.id, round.pass));
    }

    Optional<OfferRow> offer(RoundRow round, long bidId) {
        return Optional.ofNullable(mapper.offer(round.id, round.pass, bidId));
    }

    /** The winner's declaration goes among the papers that anyone may read (财库〔2020〕46号第十三条). */
    void publish(RoundRow round, long bidId) {
        offer(round, bidId).map(OfferRow::declaration).ifPresent(sha256 -> papers.file(new NewPaper(round.caseId, round.packageId, "sme-declaration",
                messages.getMessage("evaluation.declaration", new Object[]{bids.bid(bidId).supplierName()}, Locale.SIMPLIFIED_CHINESE), sha256, OpenTo.PUBLIC)));
    }
}
