package org.caiflow.supervision.internal;

import org.caiflow.expert.Experts;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.supervision.Questions.Side;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see questions: committee and supervision; purchaser and agency after the award, or when the committee asks a bidder. */
@Component
class QuestionSight {

    private final Cases cases;
    private final Experts experts;
    private final Tenders tenders;
    private final Gates gates;
    private final Organisations organisations;
    private final QuestionMapper questions;

    QuestionSight(Cases cases, Experts experts, Tenders tenders, Gates gates, Organisations organisations, QuestionMapper questions) {
        this.cases = cases;
        this.experts = experts;
        this.tenders = tenders;
        this.gates = gates;
        this.organisations = organisations;
        this.questions = questions;
    }

    static Refused unknown() {
        return Refused.unknown("case.unknown");
    }

    /** @param all false when only what the committee put to a bidder may be seen */
    record Seen(Case project, Side side, boolean all) {
    }

    Seen require(Actor actor, String caseNo, long packageId) {
        var project = cases.require(actor, caseNo);
        if (tenders.packages(project.id()).stream().noneMatch(pack -> pack.id() == packageId)) {
            throw unknown();
        }
        var side = of(actor, project.id(), packageId).orElseThrow(QuestionSight::unknown);
        return new Seen(project, side, side != Side.STAFF || isAwarded(project.id(), packageId));
    }

    Optional<Side> of(Actor actor, long caseId, long packageId) {
        var project = cases.get(caseId);
        if (seat(actor, packageId).isPresent()) {
            return Optional.of(Side.COMMITTEE);
        }
        if (supervises(actor, project.region())) {
            return Optional.of(Side.SUPERVISION);
        }
        boolean staff = isParty(actor, caseId, packageId) || actor.has(Role.AUDITOR) && cases.maySee(actor, caseId);
        return staff && (isAwarded(caseId, packageId) || isAsked(packageId)) ? Optional.of(Side.STAFF) : Optional.empty();
    }

    private boolean isParty(Actor actor, long caseId, long packageId) {
        return Stream.of(Party.PURCHASER, Party.AGENCY).flatMap(side -> cases.party(caseId, packageId, side).stream()).anyMatch(actor::belongsTo);
    }

    /** In the round in which the bids were compared. */
    private boolean isAwarded(long caseId, long packageId) {
        var run = questions.run(packageId, tenders.ofPackage(packageId).id());
        return run != null && gates.passedAt(caseId, packageId, "award-decided").filter(at -> at.toEpochMilli() >= run.endedAt).isPresent();
    }

    private boolean isAsked(long packageId) {
        var run = questions.run(packageId, tenders.ofPackage(packageId).id());
        List<Long> asked = run == null ? List.of() : questions.ofRun(run.id).stream().map(one -> one.id).toList();
        return !asked.isEmpty() && questions.entries(asked).stream().anyMatch(QuestionViews::asks);
    }

    Optional<Experts.Seat> seat(Actor actor, long packageId) {
        return actor.seats().isEmpty() ? Optional.empty() : experts.committee(packageId).stream()
                .filter(seat -> seat.sits() && actor.seats().contains(seat.id())).findFirst();
    }

    boolean supervises(Actor actor, String region) {
        return regions(actor).contains(region);
    }

    /** Regions that the actor supervises, those below included. */
    List<String> regions(Actor actor) {
        var own = actor.memberships().stream().filter(membership -> membership.role() == Role.SUPERVISOR).map(membership -> membership.region()).toList();
        return own.isEmpty() ? List.of() : organisations.regions().stream().map(Region::code)
                .filter(code -> organisations.lineOf(code).stream().anyMatch(own::contains)).toList();
    }
}
