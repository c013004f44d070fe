package org.caiflow.tender.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Region;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.caiflow.plan.Plans;
import org.caiflow.rules.Scope;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;

@Service
@Transactional
class TendersOnRows implements Tenders {

    private final TenderMapper tenders;
    private final DocumentMapper documents;
    private final PackageStateMapper states;
    private final Plans plans;
    private final Organisations organisations;
    private final Cases cases;
    private final PlatformClock clock;

    TendersOnRows(TenderMapper tenders, DocumentMapper documents, PackageStateMapper states, Plans plans,
                  Organisations organisations, Cases cases, PlatformClock clock) {
        this.tenders = tenders;
        this.documents = documents;
        this.states = states;
        this.plans = plans;
        this.organisations = organisations;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Tender get(long tenderId) {
        return view(tenders.byId(tenderId)).orElseThrow(() -> Refused.unknown("tender.unknown", tenderId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Organisation> authorities(long tenderId) {
        Tender tender = get(tenderId);
        return Stream.of(Party.AGENCY, Party.PURCHASER, Party.SUPERVISION)
                .map(side -> cases.party(tender.caseId(), tender.deadlinePackage(), side).map(organisations::get)
                        .orElseThrow(() -> Refused.forbidden("tender.no-agency"))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Tender> current(long caseId) {
        return view(tenders.current(caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public Tender ofPackage(long packageId) {
        return view(tenders.ofPackage(packageId)).orElseThrow(() -> Refused.unknown("tender.package-without-round", packageId));
    }

    private Optional<Tender> view(TenderRow row) {
        return Optional.ofNullable(row).map(tender -> tender.view(tenders.packageIds(tender.id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Document document(long tenderId) {
        return written(tenderId).orElseThrow(() -> Refused.unknown("tender.document-unknown", tenderId));
    }

    private Optional<Document> written(long tenderId) {
        return Optional.ofNullable(documents.of(tenderId)).map(row -> row.view(documents.criteria(tenderId)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> latestDocument(long tenderId) {
        return written(tenderId).or(() -> Optional.ofNullable(tenders.before(tenderId)).flatMap(this::written));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tender> open(String region, String search, Long before, int limit) {
        return tenders.open(within(region), SearchText.containing(search), clock.now().toEpochMilli(), before, limit).stream()
                .map(row -> row.view(tenders.packageIds(row.id))).toList();
    }

    /** The region with those below it; null for the whole country. */
    private List<String> within(String region) {
        if (region == null || region.isBlank() || region.equals(Scope.NATION.region())) {
            return null;
        }
        List<String> found = organisations.regions().stream().map(Region::code)
                .filter(code -> organisations.lineOf(code).contains(region)).toList();
        return found.isEmpty() ? List.of(region) : found;
    }

    @Override
    @Transactional(readOnly = true)
    public PackageState state(long packageId) {
        return row(packageId).state();
    }

    @Override
    public void mark(long packageId, PackageState next, String reason) {
        StateRow row = row(packageId);
        if (!row.state().canBecome(next)) {
            throw Refused.conflict("tender.wrong-state", row.state(), next);
        }
        if (states.update(packageId, next, reason, row.revision()) != 1) {
            throw Refused.conflict("tender.changed-meanwhile");
        }
    }

    private StateRow row(long packageId) {
        return Optional.ofNullable(states.of(packageId))
                .orElseThrow(() -> Refused.unknown("tender.package-unknown", packageId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> standing(long tenderId) {
        return tenders.presentPackageIds(tenderId).stream().filter(id -> stands(row(id).state())).toList();
    }

    private static boolean stands(PackageState state) {
        return state != PackageState.FAILED && !state.isFinal();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Package> packages(long caseId) {
        Map<Long, StateRow> byId = states.ofCase(caseId).stream()
                .collect(Collectors.toMap(StateRow::packageId, Function.identity()));
        return plans.packages(caseId).stream().map(planned -> view(planned, byId.get(planned.id()))).toList();
    }

    /** @param row null until the plan is filed */
    private static Package view(Plans.PlannedPackage planned, StateRow row) {
        return new Package(planned.id(), planned.no(), planned.name(), planned.budget(), planned.limit(),
                row == null ? PackageState.PLANNED : row.state(), row == null ? null : row.reason());
    }
}
