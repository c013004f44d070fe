package org.caiflow.bid;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.Instant;
import java.util.List;

/** The opening of bids (开标): at the instant of the deadline, once per round (财政部令第87号第三十九条至第四十二条). */
public interface Openings {

    /**
     * Opens the round: what stands in the box becomes visible to the case, and its files enter the case file. A package with
     * fewer bids than the law demands stays closed (第四十一条). Opening twice changes nothing.
     *
     * @throws org.caiflow.kernel.Refused before the deadline, whatever the engine's timer says
     */
    void open(long tenderId);

    /** Writes down who was present and what the bidders objected. @throws org.caiflow.kernel.Refused with every ground */
    void record(Actor host, long tenderId, Minutes minutes);

    /** Renders the record (开标记录) and files it. @return SHA-256 */
    String render(long tenderId);

    boolean isOpened(long tenderId);

    /** The latest round of a case, for its parties and, once it is opened, for those who bid; before, only its time. */
    Board board(Actor actor, String caseNo);

    /** As {@link #board} for one round, for the task of recording it. */
    Board board(long tenderId);

    /** @param objections of bidders; null when there were none; @param answers given on the spot (第四十二条) */
    record Minutes(String present, String objections, String answers) {
    }

    /**
     * @param openedAt null before the opening
     * @param minutes  null until recorded
     * @param paper    SHA-256 of the record; null until rendered
     */
    record Board(String caseNo, String caseName, long tenderId, int round, Instant deadline, Instant openedAt,
                 Minutes minutes, String paper, List<Lot> lots) {
    }

    /**
     * A package at the opening.
     *
     * @param bidders how many handed in; null before the opening
     * @param bids    empty when there were too few to open
     */
    record Lot(long packageId, int no, String name, Money ceiling, Integer bidders, List<Line> bids) {
    }

    /** One line of the 开标一览表. @param deposit null when none was asked */
    record Line(int position, String supplier, Money price, int deliveryDays, boolean smallOrMicro, Instant receivedAt,
                Money deposit) {
    }
}
