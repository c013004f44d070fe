package org.caiflow.credit;

import org.caiflow.identity.Actor;

import java.time.LocalDate;
import java.util.List;

/**
 * Suppliers that may not take part (失信与禁止参加政府采购活动记录), by credit code: a company need not be on the platform. Finance supervision keeps them,
 * everyone reads them. Nothing is overwritten: each change is a version.
 */
public interface Bans {

    /** Newest first, by key. @param after id of the last one of the page before; null for the first page */
    List<Ban> list(Filter filter, Long after, int limit);

    /** @throws org.caiflow.kernel.Refused (unknown) */
    Ban get(long id);

    /** Newest first; for finance supervision. */
    List<Version> versions(Actor supervisor, long id);

    /**
     * Those that counted on the day for purchases of the region; one that was lifted counted until then. A ban runs out by itself (政府采购法实施条例第十九条).
     *
     * @param creditCode the company's own: what its legal representative is listed for is not the company's
     */
    List<Ban> inForce(String creditCode, String region, LocalDate day);

    /** By finance supervision, for its region. Refused with every ground. @return its id */
    long record(Actor by, NewBan ban);

    /**
     * Writes what it should have said, as a version of its own. The credit code stays: who was taken for another is lifted and recorded anew.
     *
     * @param version as it was read
     * @throws org.caiflow.kernel.Refused also (conflict) when someone was faster, or it is lifted
     */
    void correct(Actor by, long id, int version, NewBan ban, String reason);

    /** Ends it today, as a version of its own. */
    void lift(Actor by, long id, int version, String reason);

    /** Whether the actor supervises the region that keeps it. */
    boolean mayChange(Actor actor, Ban ban);

    /** @param search in name, credit code and number of the paper; @param list, state null for all */
    record Filter(String search, CreditList list, State state) {

        public static final Filter ALL = new Filter(null, null, null);
    }

    /** COMING: begins later; EXPIRED: its last day is over. */
    enum State { COMING, IN_FORCE, EXPIRED, LIFTED }

    /**
     * @param reason what the supplier did; @param article under which; @param paperNo of the decision
     * @param paper  SHA-256 of the decision; null when none is there; @param paperName its file name
     * @param scope  code of the region whose purchases it closes, {@code cn} for all
     * @param to     last day; null where the list has none
     */
    record NewBan(String creditCode, String name, CreditList list, String authority, String reason, String article, String paperNo,
                  String paper, String paperName, String scope, LocalDate from, LocalDate to) {
    }

    /**
     * @param keeper    region whose supervision recorded it
     * @param liftedDay from which it counts no longer; null while it was not lifted
     * @param state     as of today
     */
    record Ban(long id, int version, String creditCode, String name, CreditList list, String authority, String reason, String article,
               String paperNo, String paper, String paperName, String keeper, String scope, LocalDate fromDay, LocalDate toDay,
               LocalDate liftedDay, State state) {
    }

    enum Act { RECORDED, CORRECTED, LIFTED }

    /** @param why of a correction or a lift; @param source file from which it was taken over; null when it was typed in */
    record Version(int version, Act act, String why, String source, String enteredBy, long enteredAt, String name, CreditList list,
                   String authority, String reason, String article, String paperNo, String scope, LocalDate fromDay, LocalDate toDay,
                   LocalDate liftedDay) {
    }
}
