package org.caiflow.bid.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.seal.BidForm;
import org.caiflow.tender.Tenders;
import org.caiflow.treasury.Deposits;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * What speaks against the form of an opened bid. Nobody could look before, so nothing is refused here: it stands with the bid, and the committee
 * has to answer it (财政部令第87号第六十三条).
 */
@Component
class FormChecks {

    private static final String INVALID_BID = "财政部令第87号第六十三条";
    private static final Money LARGEST = Money.yuan("1000000000000");
    private static final int LONGEST_DELIVERY_DAYS = 3650;

    private final Tenders tenders;
    private final Deposits deposits;

    FormChecks(Tenders tenders, Deposits deposits) {
        this.tenders = tenders;
        this.deposits = deposits;
    }

    /** Empty when there is none, or it is no price: then nothing can be read out. */
    static Optional<Money> price(BidForm form) {
        return amount(form.price()).filter(price -> price.isPositive() && price.compareTo(LARGEST) <= 0);
    }

    static Optional<Money> amount(String yuan) {
        try {
            return Optional.ofNullable(yuan).map(text -> Money.yuan(text.strip()));
        } catch (IllegalArgumentException notAnAmount) {
            return Optional.empty();
        }
    }

    List<Ground> of(Round round, BidForm form, Money price) {
        return new Grounds()
                .unless(price.compareTo(round.ceiling()) <= 0,
                        Ground.of("bid.over-ceiling", round.ceiling().display()).at("price").under(INVALID_BID))
                .unless(days(form) != null, Ground.of("bid.delivery-days", LONGEST_DELIVERY_DAYS).at("deliveryDays"))
                .addAll(deposit(round, form.deposit()))
                .list();
    }

    static Integer days(BidForm form) {
        return form.deliveryDays() == null || form.deliveryDays() < 1 || form.deliveryDays() > LONGEST_DELIVERY_DAYS ? null : form.deliveryDays();
    }

    private List<Ground> deposit(Round round, BidForm.Deposit paid) {
        Money asked = tenders.document(round.tender().id()).deposit();
        if (!asked.isPositive()) {
            return List.of();
        }
        Optional<Money> amount = paid == null ? Optional.empty() : amount(paid.amount());
        if (amount.isEmpty()) {
            return List.of(Ground.of("bid.deposit-missing", asked.display()).at("deposit").under(INVALID_BID));
        }
        return deposits.faults(asked, amount.get(), paid.form(), paid.voucherNo());
    }

    /** Keeps the deposit of a bid, when there is one that can be kept. */
    void record(Round round, long supplier, BidForm form) {
        if (form.deposit() != null && deposit(round, form.deposit()).isEmpty()) {
            amount(form.deposit().amount()).ifPresent(amount -> deposits.record(round.tender().id(), round.pack().id(), supplier, amount,
                    form.deposit().form(), Texts.cut(form.deposit().voucherNo(), 64), Texts.cut(form.deposit().account(), 64)));
        }
    }
}
