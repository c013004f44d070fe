package org.caiflow.bid;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * The opening of bids (开标), once per round (财政部令第87号第三十九条至第四十二条). At the deadline the room opens; two of agency, purchaser and supervision hand in their
 * shares, each bidder its half; then what was released is decrypted.
 */
public interface Openings {

    /**
     * Opens the room: nothing more is taken in, and the time to release begins. Twice changes nothing.
     *
     * @throws org.caiflow.kernel.Refused before the deadline, whatever the engine's timer says
     */
    void openRoom(long tenderId);

    /** What a holder's key has to open: one share per bid and slip. Refused before the room is open and to those who hold no key of an authority. */
    List<Locked> locked(Actor holder, long tenderId);

    /**
     * Hands in the shares of an authority. With the second authority's the slips open, and it is known who bids. Refused before the room is open, when a share
     * belongs to something else or a slip's is missing, and to a person who has handed in for another authority. A bid whose bidder sealed rubbish holds up no other.
     */
    void handIn(Actor holder, long tenderId, List<Share> shares);

    /** A bidder releases its half. Refused when the room is closed or the half is not this bid's. */
    void release(Actor supplier, long packageId, String token, byte[] half);

    /** Whether two authorities have handed in and the room is not paused: only then anything can be opened. */
    boolean canOpen(long tenderId);

    /** The time to release is set anew from now on, with its cause. */
    void extend(Actor host, long tenderId, int minutes, String cause);

    /** The platform fails (平台故障): the time to release stands still until it is resumed. */
    void pause(Actor host, long tenderId, String cause);

    void resume(Actor host, long tenderId);

    /**
     * Decrypts what has been released, bid by bid, each in a transaction of its own; its files enter the case file. A package with fewer bids than
     * the law demands stays closed (第四十一条). Twice changes nothing.
     */
    void open(long tenderId);

    /**
     * A bid that was not released or could not be read is opened from its bidder's own files: taken only when they are what was sealed.
     *
     * @param form  the form as it was sealed
     * @param files ids of uploads in the form's order; null for an empty file
     */
    void openFromBackup(Actor supplier, long packageId, byte[] form, List<String> files);

    /** A bidder doubts what was read out (疑义), until the record is written; refused to whoever did not bid. */
    void object(Actor bidder, long tenderId, String text);

    /** The host answers on the spot (财政部令第87号第四十二条); once. */
    void answer(Actor host, long objectionId, String text);

    /** Signs the record for an authority or a bidder, after it was written and before its paper is made (第四十一条). */
    void sign(Actor actor, long tenderId);

    /**
     * Adds a recording of sound or picture, which runs beside the events of the case.
     *
     * @param startsAt when the recording begins; @param upload id of the uploaded file
     */
    void addRecording(Actor host, long tenderId, String title, String fileName, Instant startsAt, String upload);

    /** For those who may see the board. @throws org.caiflow.kernel.Refused (unknown) */
    Media media(Actor actor, String caseNo, long recordingId);

    /** Writes down who was present, what the bidders objected, and why bids were not released. @throws org.caiflow.kernel.Refused with every ground */
    void record(Actor host, long tenderId, Minutes minutes);

    /** Renders the record (开标记录) and files it. @return SHA-256 */
    String render(long tenderId);

    boolean isOpened(long tenderId);

    /**
     * Everything by which the opening of the package can be checked without the platform ({@code src/docs/opening-proof.md}), as a ZIP. It holds the bids for
     * those who may read them; for a bidder its own, and of the others what shows that they came in time and were released by whom they had to be. Refused
     * (unknown) to everyone else, and before everything is opened.
     *
     * @return writes it as often as it is asked to; the stream is left open
     */
    Proof proof(Actor actor, long packageId);

    /** Rooms in which the actor's key is waited for, the oldest first: those of authorities that have not handed in. */
    List<Waiting> waitingFor(Actor holder);

    /** @param until end of the time to release; null while the platform opens */
    record Waiting(String caseNo, String caseName, String authority, Instant until) {
    }

    /** The latest round of a case, for its parties and its bidders. Before the room is open only its time, to any supplier. */
    Board board(Actor actor, String caseNo);

    /** Says whether that board has changed since, to whoever may see it. Ids, counts and times only. */
    String mark(Actor actor, String caseNo);

    /** As {@link #board} for one round, for the task of recording it. */
    Board board(long tenderId);

    /**
     * @param box     id of the bid in the box; says nothing about its bidder
     * @param half    sealed share of half two
     * @param slip    sealed share of the slip's key
     */
    record Locked(long box, String suite, Sealed half, Sealed slip) {
    }

    /** @param id of envelope or slip; @param x place of the share; @param fingerprint of the key it is sealed to; @param commitment by which it is recognised */
    record Sealed(byte[] id, int x, String fingerprint, byte[] sealed, byte[] commitment) {
    }

    /** @param half null when what its bidder sealed for this authority is not what it committed to: then the other two have to open the bid */
    record Share(long box, byte[] half, byte[] slip) {
    }

    /**
     * @param objections of bidders; null when there were none
     * @param answers    given on the spot (第四十二条)
     * @param causes     of bids that were not released
     */
    record Minutes(String present, String objections, String answers, List<Cause> causes) {
    }

    /** @param byBidder true: 视为撤销; false: 视为撤回 (电子招标投标办法第三十一条) */
    record Cause(long bidId, boolean byBidder) {
    }

    /** A bundle that is made while it is sent. */
    interface Proof {

        void writeTo(OutputStream out);
    }

    enum Phase { BEFORE, RELEASING, PAUSED, OPENING, OPENED, RECORDED }

    /** @param answer null until answered, as is its time */
    record Objection(long id, String organisation, String text, Instant raisedAt, String answer, Instant answeredAt) {
    }

    record Signature(String organisation, String person, long personId, Instant at) {
    }

    record Recording(long id, String title, String mediaType, Instant startsAt, List<Event> events) {
    }

    /** @param offset seconds from the beginning of the recording; @param key message key below {@code event.} */
    record Event(long offset, String who, String key, List<String> args) {
    }

    /** @param sha256 of the stored paper */
    record Media(String mediaType, String sha256) {
    }

    /**
     * @param roomAt       null before the room opened; @param releaseUntil null before, and once everything is opened
     * @param openedAt     null until opened; @param identified whether it is known who bids
     * @param minutes      null until recorded; @param paper SHA-256 of the record; null until rendered
     */
    record Board(String caseNo, String caseName, long tenderId, int round, Phase phase, Instant deadline, Instant roomAt, Instant releaseUntil,
                 String pauseCause, Instant openedAt, boolean identified, List<Hand> hands, Minutes minutes, String paper, List<Lot> lots,
                 List<Objection> objections, List<Signature> signatures, List<Recording> recordings) {
    }

    /** An authority at the opening. @param holder null until it has handed in */
    record Hand(long organisationId, String organisation, String holder, Instant at) {
    }

    /**
     * A package at the opening.
     *
     * @param bidders how many handed in; null before that is known
     * @param tooFew  whether they are too few to be opened
     */
    record Lot(long packageId, int no, String name, Money ceiling, Integer bidders, boolean tooFew, List<Line> bids) {
    }

    /**
     * One line of the 开标一览表.
     *
     * @param price    null until opened; so are delivery and the firm's size
     * @param released whether the bidder has released its half
     * @param deposit  null when none was asked
     */
    record Line(long bidId, int position, long supplierId, String supplier, BidState state, boolean released, Money price, Integer deliveryDays,
                Boolean smallOrMicro, Instant receivedAt, Money deposit, List<Ground> faults) {
    }
}
