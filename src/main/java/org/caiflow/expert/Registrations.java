package org.caiflow.expert;

import org.caiflow.identity.Actor;
import org.caiflow.workflow.Case;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How experts come into the pool and change their entry (入库申请与变更): each application is a version of its own, reviewed by finance supervision. */
public interface Registrations {

    String MODEL = "ExpertRegistration";

    /** Opens an application of the actor's own. Refused while another one runs, or when the actor has not the role EXPERT. */
    Case apply(Actor by);

    /** The actor's application that runs; empty when none does. */
    Optional<Case> running(Actor actor);

    /** What the form of this application begins with: what was returned, else what is in force, else nothing. */
    Optional<Version> basis(long caseId, long personId);

    /**
     * Hands in for review. Refused with every ground: title and years, age, misconduct (财库〔2016〕198号第六条), ties without an organisation,
     * no account for fees.
     *
     * @param account null keeps the one that was given before
     */
    void submit(Actor by, long caseId, Application application, String account);

    void withdraw(Actor by, long caseId);

    /** The version under review. @throws org.caiflow.kernel.Refused (unknown) when nothing was handed in */
    Version submitted(long caseId);

    /** From and to which day an entry would be valid if it were approved now; empty while the period is left empty. */
    Optional<Validity> validity(Application application);

    /** Refused when approved and no longer eligible, when the period of validity is left empty, or returned without grounds. */
    void decide(Actor by, long caseId, boolean approved, String remark);

    /** Makes the approved version the entry in force. */
    void enter(long caseId);

    /** All versions of a person, newest first; for the person itself and the supervision of its region. */
    List<Version> versions(Actor reader, long personId);

    /**
     * @param version     counted from 1 per person
     * @param caseNo      null when taken over from another pool
     * @param accountTail last digits of the account for fees; null when there is none
     * @param state       SUBMITTED, RETURNED, APPROVED, ENTERED
     * @param source      file from which it was taken over; null otherwise
     */
    record Version(long id, long personId, int version, Long caseId, Application application, String accountTail, String state,
                   long submittedAt, String decidedBy, Long decidedAt, String remark, LocalDate validFrom, LocalDate validTo, String source) {
    }

    record Validity(LocalDate from, LocalDate to) {
    }
}
