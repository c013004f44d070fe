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

    /**
     * Takes part in a tender and gets its documents (获取招标文件); a second time corrects the contact. Refused after the deadline
     * or for a purchaser's or agency's own.
     */
    void participate(Actor supplier, long tenderId, String contact, String mobile);

    /**
     * Hands in or replaces a bid. Refused (every ground) when late, without deposit, over the ceiling, or with an empty file.
     * The same content twice is one bid with one receipt.
     */
    Receipt submit(Actor supplier, NewBid bid);

    /** 撤回: before the deadline only. */
    void withdraw(Actor supplier, long packageId);

    /** What the supplier itself did in a tender. */
    Own own(Actor supplier, long tenderId);

    /** The receipt of the supplier's own bid as PDF. @throws org.caiflow.kernel.Refused (unknown) when it handed in none */
    byte[] receipt(Actor supplier, long packageId);

    /** Tenders in which the supplier takes part, newest first. */
    List<Long> participations(Actor supplier);

    /**
     * Who handed in a bid for the package's present round, opened or not, by order of arrival; refused before the opening.
     * With fewer than the law demands the bids stay closed (财政部令第87号第四十一条): then {@link #opened(long)} is empty and this is not.
     */
    List<Long> bidders(long packageId);

    /** Bids of a package; refused before the gate {@code bids-opened}. By order of arrival. */
    List<OpenedBid> opened(long packageId);

    Optional<OpenedBid> opened(long packageId, long supplier);

    OpenedBid bid(long bidId);

    /**
     * @param files SHA-256 of stored papers; at least one
     * @param deposit null when the tender asks for none, or the one recorded before stays
     */
    record NewBid(long packageId, Money price, int deliveryDays, boolean smallOrMicro, boolean domestic, List<String> files,
                  DepositPaid deposit) {
    }

    /** @param form TRANSFER, CHEQUE, GUARANTEE */
    record DepositPaid(Money amount, String form, String voucherNo, String account) {
    }

    /**
     * @param hash  SHA-256 over the bid's content as received
     * @param paper SHA-256 of the receipt as PDF; null for the moment between receiving a bid and rendering it
     */
    record Receipt(String no, long packageId, String hash, Instant receivedAt, String paper) {
    }

    /** @param bids per package the one that stands, or the last one when it was withdrawn */
    record Own(long tenderId, boolean participating, List<OwnBid> bids) {
    }

    record OwnBid(long packageId, Money price, int deliveryDays, boolean smallOrMicro, boolean domestic, List<String> files,
                  Receipt receipt, boolean withdrawn) {
    }

    record OpenedBid(long id, long packageId, long supplier, String supplierName, Money price, int deliveryDays,
                     boolean smallOrMicro, boolean domestic, List<String> files, Instant receivedAt) {
    }
}
