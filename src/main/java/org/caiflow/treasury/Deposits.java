package org.caiflow.treasury;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bid deposits (投标保证金). Who paid is as secret as who bids: nothing here is listed before the opening; the bid module asks for
 * suppliers that it knows to have bid.
 */
public interface Deposits {

    /**
     * Records a transfer or guarantee; a second one for the same tender and package replaces the first. Refused in cash
     * (政府采购法实施条例第三十三条) or with a missing voucher number.
     *
     * @param form TRANSFER, CHEQUE, GUARANTEE
     */
    long record(long tenderId, long packageId, long supplier, Money amount, String form, String voucherNo, String account);

    /** What speaks against a deposit, without recording it. @param asked what the tender document asks for */
    List<Ground> faults(Money asked, Money amount, String form, String voucherNo);

    /** The latest, of whichever round. */
    Optional<Deposit> of(long packageId, long supplier);

    Optional<Deposit> of(long tenderId, long packageId, long supplier);

    /** Of these suppliers, in one query. @return by supplier; those without are left out */
    Map<Long, Deposit> of(long tenderId, long packageId, Collection<Long> suppliers);

    record Deposit(long id, long packageId, long supplier, Money amount, String form, String voucherNo, String account,
                   long paidAt) {
    }
}
