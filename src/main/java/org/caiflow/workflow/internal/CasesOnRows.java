package org.caiflow.workflow.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.internal.CaseMapper.CaseRow;
import org.caiflow.workflow.internal.CaseMapper.NewCase;
import org.caiflow.workflow.internal.CaseMapper.PartyRow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class CasesOnRows implements Cases {

    /** The sides by whose name a case is found: those that its list shows. */
    private static final Set<Party> SEARCHED = Set.of(Party.PURCHASER, Party.AGENCY);

    static final String ROOT = "ProcurementProject";

    private final CaseMapper mapper;
    private final CaseNumbers numbers;
    private final Organisations organisations;
    private final Journal journal;
    private final PlatformClock clock;
    private final ObjectProvider<RuntimeService> engine;
    private final ObjectProvider<CaseHistory> history;

    CasesOnRows(CaseMapper mapper, CaseNumbers numbers, Organisations organisations, Journal journal, PlatformClock clock,
                ObjectProvider<RuntimeService> engine, ObjectProvider<CaseHistory> history) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.engine = engine;
        this.history = history;
    }

    @Override
    public Case open(Actor by, String name, String region, BudgetLevel level, long purchaser) {
        by.require(Role.PURCHASER_HANDLER, purchaser);
        var row = new NewCase(numbers.next(CaseNumbers.PROCUREMENT, region), name, region, level == null ? null : level.name(), purchaser,
                clock.now().toEpochMilli(), ROOT, null);
        mapper.insert(row);
        mapper.putParty(row.id, 0, Party.PURCHASER.name(), purchaser);
        journal.write(row.id, null, by.name(), "case.opened", row.no, name);
        return get(row.id);
    }

    @Override
    public void start(long caseId) {
        engine.getObject().startProcessInstanceByKey(ROOT, String.valueOf(caseId),
                Map.of("caseId", caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public Case get(long caseId) {
        return Optional.ofNullable(mapper.find(caseId)).map(CaseRow::view)
                .orElseThrow(() -> Refused.unknown("case.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> byNo(String no) {
        return Optional.ofNullable(mapper.byNo(no)).map(CaseRow::view);
    }

    @Override
    public void rename(long caseId, String name) {
        mapper.rename(caseId, name);
    }

    @Override
    public void label(long caseId, long packageId, String label) {
        mapper.putLabel(caseId, packageId, label);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> labelOf(long packageId) {
        return Optional.ofNullable(mapper.labelOf(packageId));
    }

    @Override
    public void setParty(long caseId, Long packageId, Party party, long organisationId) {
        mapper.putParty(caseId, packageId == null ? 0 : packageId, party.name(), organisationId);
        if (party == Party.AGENCY && packageId == null && mapper.setAgency(caseId, organisationId) != 1) {
            throw Refused.conflict("case.closed");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> party(long caseId, Long packageId, Party party) {
        if (party == Party.SUPERVISION) {
            return Optional.of(organisations.supervisorOf(get(caseId).region()).id());
        }
        var rows = mapper.parties(caseId).stream().filter(row -> row.party().equals(party.name())).toList();
        return rows.stream().filter(row -> packageId != null && row.packageId() == packageId).findFirst()
                .or(() -> rows.stream().filter(row -> row.packageId() == 0).findFirst())
                .map(PartyRow::organisationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Case> visibleTo(Actor actor, String search, Sort sort, Long after, int limit) {
        return mapper.visible(organisationsOf(actor), supervised(actor), seatCases(actor), SearchText.containing(search),
                        organisations.named(SEARCHED, search), sort, after, limit).stream()
                .map(CaseRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> withPart(Actor actor, int limit) {
        var mine = organisationsOf(actor);
        return mine.isEmpty() ? List.of() : mapper.withPart(mine, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(Actor actor, long caseId) {
        if (actor == null) {
            return false;
        }
        var mine = organisationsOf(actor);
        return mapper.parties(caseId).stream().anyMatch(row -> mine.contains(row.organisationId()))
                || supervised(actor).contains(get(caseId).region())
                || seatCases(actor).contains(caseId)
                || mapper.isOwner(caseId, actor.personId());
    }

    @Override
    @Transactional(readOnly = true)
    public Case require(Actor actor, String no) {
        return byNo(no).filter(found -> maySee(actor, found.id())).orElseThrow(() -> Refused.unknown("case.unknown"));
    }

    private static List<Long> organisationsOf(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> membership.role().party() != Party.PLATFORM && membership.role().party() != Party.POOL)
                .map(membership -> membership.organisationId()).distinct().toList();
    }

    /** Regions that the actor supervises, those below included. */
    private List<String> supervised(Actor actor) {
        var own = actor.memberships().stream().filter(membership -> membership.role().party() == Party.SUPERVISION)
                .map(membership -> membership.region()).toList();
        return own.isEmpty() ? List.of() : organisations.regions().stream().map(Region::code)
                .filter(code -> organisations.lineOf(code).stream().anyMatch(own::contains)).toList();
    }

    private Collection<Long> seatCases(Actor actor) {
        return actor.seats().isEmpty() ? List.of() : mapper.casesOfSeats(actor.seats());
    }

    @Override
    public void close(long caseId, Case.State state) {
        if (mapper.close(caseId, state.name(), clock.now().toEpochMilli()) != 1) {
            throw Refused.conflict("case.closed");
        }
        mapper.closeDeadlines(caseId);
        journal.write(caseId, null, null, "case." + state.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stage> stages(long caseId) {
        return history.getObject().stages(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> runs(long caseId) {
        return history.getObject().runs(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public String model(String processInstanceId) {
        return history.getObject().model(processInstanceId);
    }
}
