package org.caiflow.bid;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Participation and bids (报名与投标). Until the deadline nothing here tells anyone but the bidder itself that a bid exists, who
 * handed it in, or how many there are. The store behind it is replaced by cryptography later; this contract stays.
 */
public interface Bids {

    /** Takes part in a tender and gets its documents (获取招标文件). Refused after the deadline or for a purchaser's or agency's own. */
    void participate(Actor supplier, long tenderId, String contact, String mobile);

    /** Hands in or replaces a bid. Refused (every ground) when late, without deposit, over the ceiling, or with an empty file. */
    Receipt submit(Actor supplier, NewBid bid);

    /** 撤回: before the deadline only. */
    void withdraw(Actor supplier, long packageId);

    /** What the supplier itself did in a tender. */
    Own own(Actor supplier, long tenderId);

    /** Tenders in which the supplier takes part, newest first. */
    List<Long> participations(Actor supplier);

    /** Bids of a package; refused before the gate {@code bids-opened}. By order of arrival. */
    List<OpenedBid> opened(long packageId);

    Optional<OpenedBid> opened(long packageId, long supplier);

    OpenedBid bid(long bidId);

    /**
     * @param files SHA-256 of stored papers; at least one
     * @param deposit null when the tender asks for none
     */
    record NewBid(long packageId, Money price, int deliveryDays, boolean smallOrMicro, boolean domestic, List<String> files,
                  DepositPaid deposit) {
    }

    record DepositPaid(Money amount, String form, String voucherNo, String account) {
    }

    /** @param hash SHA-256 over the bid's content as received; @param paper SHA-256 of the receipt as PDF */
    record Receipt(String no, long packageId, String hash, Instant receivedAt, String paper) {
    }

    record Own(long tenderId, boolean participating, List<OwnBid> bids) {
    }

    record OwnBid(long packageId, Money price, Receipt receipt, boolean withdrawn) {
    }

    record OpenedBid(long id, long packageId, long supplier, String supplierName, Money price, int deliveryDays,
                     boolean smallOrMicro, boolean domestic, List<String> files, Instant receivedAt) {
    }
}
