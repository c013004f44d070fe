package org.caiflow.bid;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.SealParameters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sealed bids (投标). What is handed in is ciphertext; whose it is lies closed in its slip. Until the opening nobody is told that a bid
 * exists, who handed it in, or how many there are; its bidder finds it by a token that only its key makes.
 */
public interface Bids {

    /**
     * What a client needs to seal a bid for the package, for the browser and as a file for the offline client. The supplier's key is the actor's
     * own where it has one, else a colleague's; null when there is none.
     *
     * @param token null when the bidder has no key at hand: then the next version is not known and stands as 1
     */
    SealParameters sealing(Actor supplier, long packageId, String token);

    /**
     * Hands in or replaces a bid. Refused, with every ground, when late, for another package, supplier or version, sealed for others than the
     * authorities of this tender, with a cipher that the tender does not take, or with an upload of another length.
     *
     * @return signed by the platform; kept nowhere but sealed to the bidder
     */
    Receipt submit(Actor supplier, SealedBid bid);

    /** 撤回: before the deadline only. */
    void withdraw(Actor supplier, long packageId, String token);

    /** The bid that this token finds, for its bidder; the last one when it was replaced or withdrawn. */
    Optional<Boxed> boxed(Actor supplier, long packageId, String token);

    /** Which of these packages a bid stands for that its token finds; what the desk marks without the platform knowing it otherwise. */
    List<Long> standing(Actor supplier, Map<Long, String> tokens);

    /** Rounds in which it is known that the supplier bid, newest first. */
    List<Long> knownTenders(Actor supplier);

    /** The supplier's bids of a round, once the opening has told whose they are; before, empty. */
    List<KnownBid> known(Actor supplier, long tenderId);

    /** A receipt as PDF. @throws org.caiflow.kernel.Refused when this platform did not sign it */
    byte[] paper(Receipt receipt);

    /** The key that signs receipts: Ed25519, base64. Public, so that a receipt and the proof of an opening can be checked elsewhere. */
    String platformKey();

    /**
     * Who handed in a bid for the package's present round, opened or not, by order of arrival; refused before two authorities have opened the
     * slips. With fewer than the law demands the bids stay closed (财政部令第87号第四十一条): then {@link #opened(long)} is empty and this is not.
     */
    List<Long> bidders(long packageId);

    /** How many bids stand: those opened, or, where none may be opened, those that arrived. */
    int standing(long packageId);

    /** Bids of a package; refused before the gate {@code bids-opened}. By order of arrival. */
    List<OpenedBid> opened(long packageId);

    Optional<OpenedBid> opened(long packageId, long supplier);

    OpenedBid bid(long bidId);

    /**
     * Numbers that put equals in order, by the id of the opened bid: the lower goes first. Nobody knew them before the opening, and its bundle makes them
     * again ({@link org.caiflow.seal.TieLot}).
     */
    Map<Long, String> lots(long packageId);

    /** Whom the opened bids of a package name as their contact; refused before the gate {@code bids-opened}. */
    List<Contact> contacts(long packageId);

    /**
     * @param token       64 hex digits
     * @param head        prelude, label and locks of the envelope
     * @param upload      id of the uploaded payload
     * @param fingerprint of the supplier's key that the bid is sealed to
     */
    record SealedBid(long packageId, String token, byte[] head, String upload, String fingerprint) {
    }

    /**
     * @param locks     of the envelope, as it was handed in
     * @param own       receipt and label, sealed to the bidder's key
     * @param withdrawn whether it no longer stands
     * @param released  whether half one has been released at the opening
     */
    record Boxed(int version, String suite, byte[] locks, byte[] own, boolean withdrawn, boolean released) {
    }

    /** As the form says it; either may be null. */
    record Contact(long bidId, String name, String mobile) {
    }

    /** @param price null until it is opened */
    record KnownBid(long packageId, BidState state, Money price, Receipt receipt) {
    }

    /** @param faults what speaks against it as it was opened: the committee has to answer them */
    record OpenedBid(long id, long packageId, long supplier, String supplierName, Money price, int deliveryDays,
                     boolean smallOrMicro, boolean domestic, List<String> files, Instant receivedAt, List<Ground> faults) {
    }
}
