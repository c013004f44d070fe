package org.caiflow.workflow;

import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Party;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of cases: who takes part, who may see them, which models run for them. */
public interface Cases {

    /** Opens a case. Its facts (budget, plan) are written next, then {@link #start}. */
    Case open(Actor by, String name, String region, BudgetLevel level, long purchaser);

    /** Starts {@code ProcurementProject} for the case. */
    void start(long caseId);

    Case get(long caseId);

    Optional<Case> byNo(String no);

    void rename(long caseId, String name);

    /** Makes a package known by its label, such as {@code 包1 监控设备}. */
    void label(long caseId, long packageId, String label);

    /** Empty before it is known. */
    Optional<String> labelOf(long packageId);

    /** Sets the organisation of a side. @param packageId null for the whole case; suppliers only per package */
    void setParty(long caseId, Long packageId, Party party, long organisationId);

    /** The organisation that holds the side, the package's before the case's; supervision comes from the region. */
    Optional<Long> party(long caseId, Long packageId, Party party);

    /**
     * Cases that the actor may see, newest first, by key.
     *
     * @param search in number, name, and the names of purchaser and agency; @param before case id; null for the first page
     */
    default List<Case> visibleTo(Actor actor, String search, Long before, int limit) {
        return visibleTo(actor, search, Sort.NEWEST, before, limit);
    }

    /** The same in another order. @param after id of the last case of the page before; null for the first page */
    List<Case> visibleTo(Actor actor, String search, Sort sort, Long after, int limit);

    /** Ids of the newest cases in which an organisation of the actor takes part: a purchaser, an agency, a supplier of a package. */
    List<Long> withPart(Actor actor, int limit);

    boolean maySee(Actor actor, long caseId);

    /** Whether the actor may see the case from the side of its purchaser, its agency or supervision: what bidders and experts may not read. */
    default boolean isStaff(Actor actor, Case project) {
        return maySee(actor, project.id()) && hasStaffSide(actor, project);
    }

    /** The same of a case that the actor is known to see. */
    default boolean hasStaffSide(Actor actor, Case project) {
        return actor.memberships().stream().anyMatch(membership ->
                membership.organisationId() == project.purchaser()
                        || Long.valueOf(membership.organisationId()).equals(project.agency())
                        || membership.role().party() == Party.SUPERVISION);
    }

    /** @throws org.caiflow.kernel.Refused (unknown) when the actor may not see it: existence is not told */
    Case require(Actor actor, String no);

    void close(long caseId, Case.State state);

    /** NEWEST and OLDEST by opening, NUMBER by region, year and number. */
    enum Sort { NEWEST, OLDEST, NUMBER }

    /** Stages in order with their state, for the ribbon. */
    List<Stage> stages(long caseId);

    /** Running and finished process instances of the case as a tree, root first, for the model view. */
    List<Run> runs(long caseId);

    /** @param state done, here, ahead, failed */
    record Stage(String key, String state, String processInstanceId) {
    }

    /** @param packageId null when it concerns the whole project */
    record Run(String processInstanceId, String parentId, String processKey, String name, Long packageId, boolean running,
               Map<String, String> activities) {
    }

    /** The model's XML as it was deployed for this instance. */
    String model(String processInstanceId);
}
