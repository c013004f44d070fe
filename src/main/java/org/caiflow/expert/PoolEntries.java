package org.caiflow.expert;

import org.caiflow.identity.Actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The pool as finance supervision keeps it (评审专家库): entries of its regions, bans. Nobody else sees an entry but its own expert. */
public interface PoolEntries {

    /** Newest first, by key. @param after id of the last entry of the page before; null for the first page */
    List<Entry> list(Actor supervisor, Filter filter, Long after, int limit);

    /** @throws org.caiflow.kernel.Refused (unknown) outside the supervisor's regions */
    Entry get(Actor supervisor, long id);

    /** The actor's own entry; empty before it is in the pool. */
    Optional<Entry> own(Actor actor);

    /** Bans of an entry, newest first; for its expert and its supervision. */
    List<Ban> bans(Actor reader, long id);

    /**
     * Suspends until a day (暂停) or removes for good (除名). Refused with every ground; by finance supervision only.
     *
     * @throws org.caiflow.kernel.Refused also when someone is removed already
     */
    void ban(Actor by, long id, NewBan ban);

    /** Ends a ban today, with the reason; the ban itself stays as it was. Who was removed has to apply again. */
    void lift(Actor by, long banId, String reason);

    /** Regions whose pool the supervisor keeps, those below included. */
    List<String> regions(Actor supervisor);

    /** @param search in name, employer and title; @param region, specialty, state null for all; a specialty includes those below it */
    record Filter(String search, String region, String specialty, State state) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** VALID: may be drawn; EXPIRED: the validity is over; SUSPENDED, REMOVED: banned. */
    enum State { VALID, EXPIRED, SUSPENDED, REMOVED }

    /** @param validTo null when no end is known; @param applicationId version in force, null for entries older than versions; @param lastGrade null before a first appraisal */
    record Entry(long id, long personId, String name, String login, String region, String employer, String title, List<String> specialties,
                 LocalDate validFrom, LocalDate validTo, State state, Long applicationId, Appraisals.LastGrade lastGrade) {
    }

    enum BanKind { SUSPENDED, REMOVED }

    /** @param to last day; null with a removal */
    record NewBan(BanKind kind, LocalDate from, LocalDate to, String reason, String article) {
    }

    record Ban(long id, BanKind kind, LocalDate fromDay, LocalDate toDay, String reason, String article, String enteredBy, long enteredAt,
               LocalDate liftedDay, String liftedBy, String liftReason) {

        public boolean isOpen(LocalDate day) {
            return liftedDay == null && (toDay == null || !toDay.isBefore(day));
        }
    }
}
