package org.caiflow.bid.web;

import org.caiflow.bid.Bids.DepositPaid;
import org.caiflow.bid.Bids.NewBid;
import org.caiflow.kernel.Money;

import java.util.List;

/**
 * A bid as it is posted. What is no amount or no number arrives as empty, so that the service tells it with all other grounds.
 *
 * @param price   in yuan, such as {@code 1798196.00}
 * @param files   SHA-256 of files uploaded before
 * @param deposit null when none is asked
 */
record BidBody(String price, Integer deliveryDays, boolean smallOrMicro, boolean domestic, List<String> files,
               DepositBody deposit) {

    NewBid bid(long packageId) {
        return new NewBid(packageId, amount(price), deliveryDays == null ? 0 : deliveryDays, smallOrMicro, domestic,
                files == null ? List.of() : files, deposit == null ? null : deposit.paid());
    }

    /** Null when it is no amount. */
    static Money amount(String yuan) {
        try {
            return yuan == null ? null : Money.yuan(yuan.replace(",", ""));
        } catch (IllegalArgumentException notAnAmount) {
            return null;
        }
    }

    /** @param amount in yuan; @param form TRANSFER, CHEQUE, GUARANTEE */
    record DepositBody(String amount, String form, String voucherNo, String account) {

        DepositPaid paid() {
            return new DepositPaid(BidBody.amount(amount), form, voucherNo, account);
        }
    }
}
