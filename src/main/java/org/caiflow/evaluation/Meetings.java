package org.caiflow.evaluation;

import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a committee begins its work: discipline, recusal (回避), presence, its chair (评审组长). Per round of a package. */
public interface Meetings {

    /**
     * A member promises the discipline and says in which room it sits; or declares a tie (政府采购法实施条例第九条), and its seat is drawn anew, or its
     * purchaser sends another representative. Refused twice, and without a room.
     */
    void pledge(Actor by, String seat, long packageId, Pledge pledge);

    /** Seats that have neither pledged nor declared a tie. */
    List<String> toPledge(long packageId);

    /** Takes those who declared a tie off the committee. @return whether all its seats are taken */
    boolean settle(long packageId);

    /**
     * A member cannot go on (财政部令第87号第四十九条): by the agency that hosts the evaluation, or by supervision, until the report is made. What the member has
     * said counts no longer; the evaluation waits for the one drawn in its place.
     */
    void remove(Actor by, String seat, long packageId, String reason);

    /** Seats that elect in the present ballot; none while a chair sits. */
    List<String> electors(long packageId);

    /** Whom the committee may elect: experts, never the purchaser's representative (财政部令第87号第四十五条). */
    List<Seat> eligible(long packageId);

    /** Refused for a seat that is not eligible. */
    void choose(Actor by, String seat, long packageId, String chair);

    /** Most votes win; equal ones make a new ballot. @return whether there is a chair */
    boolean count(long packageId);

    Optional<Seat> chair(long packageId);

    /** A member leaves the room for a while, or comes back. */
    void note(Actor by, String seat, long packageId, boolean here, String room);

    /** Who came, went and came back, in order. */
    List<Presence> presence(long packageId);

    /** @param conflict the tie in words; null when there is none */
    record Pledge(String room, String conflict) {
    }

    record Presence(String label, boolean here, String room, Instant at) {
    }
}
