package org.caiflow.bid.internal;

import org.caiflow.archive.Papers;
import org.caiflow.bid.Bids.NewBid;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.treasury.Deposits;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What speaks against a bid or a participation; every ground, so that a bidder is told once. */
@Component
class BidChecks {

    private static final String LATE = "财政部令第87号第三十三条";
    private static final String INVALID_BID = "财政部令第87号第六十三条";
    private static final Money LARGEST = Money.yuan("1000000000000");
    private static final int LONGEST_DELIVERY_DAYS = 3650;

    private final Tenders tenders;
    private final Cases cases;
    private final Organisations organisations;
    private final Deposits deposits;
    private final Papers papers;
    private final ParticipationMapper participations;

    BidChecks(Tenders tenders, Cases cases, Organisations organisations, Deposits deposits, Papers papers,
              ParticipationMapper participations) {
        this.tenders = tenders;
        this.cases = cases;
        this.organisations = organisations;
        this.deposits = deposits;
        this.papers = papers;
        this.participations = participations;
    }

    void participation(Tenders.Tender tender, long supplier, boolean inTime, String contact, String mobile) {
        standing(tender, supplier, inTime)
                .unless(tender.noticeNo() != null, Ground.of("bid.not-published"))
                .unless(contact != null && !contact.isBlank(), Ground.of("bid.contact").at("contact"))
                .unless(mobile != null && mobile.strip().matches("[+0-9 ()-]{6,20}"), Ground.of("bid.mobile").at("mobile"))
                .refuseIfAny();
    }

    void bid(Round round, long supplier, boolean inTime, NewBid bid) {
        standing(round.tender(), supplier, inTime)
                .unless(participations.exists(round.tender().id(), supplier), Ground.of("bid.not-participating"))
                .unless(round.pack().state() == PackageState.TENDERING, Ground.of("bid.package-closed", round.pack().no()))
                .addAll(price(round, bid.price()))
                .unless(bid.deliveryDays() > 0 && bid.deliveryDays() <= LONGEST_DELIVERY_DAYS,
                        Ground.of("bid.delivery-days", LONGEST_DELIVERY_DAYS).at("deliveryDays"))
                .addAll(files(bid.files()))
                .addAll(deposit(round, supplier, bid))
                .refuseIfAny();
    }

    /** A withdrawal asks for the time only (财政部令第87号第三十四条). */
    void withdrawal(boolean inTime) {
        new Grounds().unless(inTime, Ground.of("bid.withdraw-late").under("财政部令第87号第三十四条")).refuseIfAny();
    }

    private Grounds standing(Tenders.Tender tender, long supplier, boolean inTime) {
        boolean own = Stream.of(Party.PURCHASER, Party.AGENCY)
                .anyMatch(side -> cases.party(tender.caseId(), null, side).filter(party -> party == supplier).isPresent());
        return new Grounds()
                .unless(inTime, Ground.of("bid.late").under(LATE))
                .unless(organisations.get(supplier).active(), Ground.of("bid.supplier-inactive"))
                .unless(!own, Ground.of("bid.own-tender"));
    }

    private List<Ground> price(Round round, Money price) {
        if (price == null || !price.isPositive() || price.compareTo(LARGEST) > 0) {
            return List.of(Ground.of("bid.price").at("price"));
        }
        return new Grounds().unless(price.compareTo(round.ceiling()) <= 0,
                Ground.of("bid.over-ceiling", round.ceiling().display()).at("price").under(INVALID_BID)).list();
    }

    private List<Ground> files(List<String> files) {
        if (files == null || files.isEmpty()) {
            return List.of(Ground.of("bid.no-file").at("files").under(INVALID_BID));
        }
        var grounds = new Grounds().unless(new HashSet<>(files).size() == files.size(),
                Ground.of("bid.file-twice").at("files"));
        for (int i = 0; i < files.size(); i++) {
            String hash = files.get(i);
            grounds.unless(hash != null && hash.matches("[0-9a-f]{64}") && papers.exists(hash),
                    Ground.of("bid.file-unknown", i + 1).at("files[" + i + "]"));
        }
        return grounds.list();
    }

    private List<Ground> deposit(Round round, long supplier, NewBid bid) {
        Money asked = tenders.document(round.tender().id()).deposit();
        if (!asked.isPositive()) {
            return new Grounds().unless(bid.deposit() == null, Ground.of("bid.deposit-not-asked").at("deposit")).list();
        }
        if (bid.deposit() != null) {
            var paid = bid.deposit();
            return deposits.faults(asked, paid.amount(), paid.form(), paid.voucherNo());
        }
        boolean paidBefore = deposits.of(round.tender().id(), bid.packageId(), supplier)
                .filter(paid -> paid.amount().compareTo(asked) >= 0).isPresent();
        return new Grounds().unless(paidBefore,
                Ground.of("bid.deposit-missing", asked.display()).at("deposit").under(INVALID_BID)).list();
    }
}
