package org.caiflow.tender;

import java.util.Optional;

import org.caiflow.identity.Actor;

/** What happens to a package that has failed (重新采购、变更方式、取消). */
public interface ReProcurements {

    /** Refused with every ground, for instance another method while the document was flawed (令87 art 43). */
    void propose(Actor by, long caseId, long packageId, Proposal proposal);

    /**
     * The finance department's word on another method (政府采购法第三十七条).
     *
     * @param available whether the method has a published model here; else it cannot be approved
     * @param opinion   required when refused
     */
    void decide(Actor by, long packageId, boolean approved, boolean available, String opinion);

    /** Files the proposal automatically (BT7). @return the filing number */
    String file(long packageId);

    /** Gives the package up, finally. */
    void cancel(long packageId);

    /** The latest of the package. */
    Optional<Proposed> of(long packageId);

    /** @param method process id of the other method; null unless {@link Choice#OTHER} */
    record Proposal(Choice choice, String method, boolean documentFlawed, String cause, String reason) {
    }

    /** @param approved null while undecided, or when no approval is needed */
    record Proposed(Choice choice, String method, boolean documentFlawed, String cause, String reason, Boolean approved,
                    String opinion, String filedNo) {
    }

    /** 按原方式重新采购, 变更采购方式, 取消采购 */
    enum Choice { SAME, OTHER, CANCEL }
}
