package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Appraisals.Appraisal;
import org.caiflow.expert.Appraisals.Grade;
import org.caiflow.expert.Appraisals.LastGrade;
import org.caiflow.expert.Appraisals.Objection;
import org.caiflow.expert.Appraisals.Result;
import org.caiflow.expert.Appraisals.Source;
import org.caiflow.expert.Appraisals.State;
import org.caiflow.expert.Appraisals.Told;
import org.caiflow.expert.internal.AppraisalMapper.GradeCount;
import org.caiflow.expert.internal.AppraisalMapper.LastRow;
import org.caiflow.expert.internal.AppraisalMapper.ObjectionRow;
import org.caiflow.expert.internal.PoolMapper.EntryRow;
import org.caiflow.expert.internal.YearFacts.SeatFact;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Appraisals as people read them: with names, and with the seats behind the counts where they may be known. */
@Component
class AppraisalViews {

    private final AppraisalMapper mapper;
    private final PoolMapper pool;
    private final FactSources sources;
    private final People people;
    private final Cases cases;
    private final Deadlines deadlines;
    private final PlatformClock clock;

    AppraisalViews(AppraisalMapper mapper, PoolMapper pool, FactSources sources, People people, Cases cases, Deadlines deadlines, PlatformClock clock) {
        this.mapper = mapper;
        this.pool = pool;
        this.sources = sources;
        this.people = people;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Appraisal appraisal(AppraisalRow row) {
        var counted = mapper.grades(row.id).stream().collect(Collectors.toMap(GradeCount::grade, GradeCount::experts));
        var run = mapper.run(row.id, row.run);
        return new Appraisal(row.id, row.caseId, cases.get(row.caseId).no(), row.region, row.year, row.state, row.run, run == null ? 0 : run.experts(),
                Arrays.stream(Grade.values()).map(grade -> counted.getOrDefault(grade, 0)).toList(),
                run == null ? null : deadlines.get(row.caseId, null, AppraisalsOnRows.WINDOW).due(), row.startedBy, Instant.ofEpochMilli(row.startedAt),
                row.confirmedBy, row.confirmedAt == null ? null : Instant.ofEpochMilli(row.confirmedAt));
    }

    List<Result> results(List<ResultRow> rows) {
        var entries = entries(rows.stream().map(row -> row.expertId).distinct().toList());
        var names = names(entries.values());
        return rows.stream().map(row -> result(row, entries.get(row.expertId), names)).toList();
    }

    private Map<Long, EntryRow> entries(Collection<Long> experts) {
        return experts.isEmpty() ? Map.of() : pool.all(experts, clock.today()).stream().collect(Collectors.toMap(EntryRow::id, Function.identity()));
    }

    private Map<Long, String> names(Collection<EntryRow> entries) {
        return people.all(entries.stream().map(EntryRow::personId).toList()).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static Result result(ResultRow row, EntryRow entry, Map<Long, String> names) {
        return new Result(row.expertId, names.get(entry.personId()), entry.employer(), row.version, row.facts(), row.score, row.grade, row.reason);
    }

    List<Objection> objections(AppraisalRow appraisal, List<ObjectionRow> rows) {
        return rows.stream().map(row -> objection(row, results(List.of(mapper.latest(appraisal.id, row.expertId()))).get(0))).toList();
    }

    private static Objection objection(ObjectionRow row, Result result) {
        return new Objection(row.id(), row.expertId(), result.name(), result.score(), result.grade(), row.words(), Instant.ofEpochMilli(row.objectedAt()),
                row.upheld(), row.answer());
    }

    /** @param own whether the expert itself reads it */
    List<Told> told(long expertId, boolean own) {
        Map<Long, List<ResultRow>> byAppraisal = mapper.ofExpert(expertId).stream()
                .collect(Collectors.groupingBy(row -> row.appraisalId, LinkedHashMap::new, Collectors.toList()));
        return byAppraisal.values().stream().map(versions -> told(versions, own)).toList();
    }

    private Told told(List<ResultRow> versions, boolean own) {
        var row = mapper.get(versions.get(0).appraisalId);
        var results = results(versions);
        var latest = versions.get(0);
        var objection = mapper.objectionOf(row.id, row.run, latest.expertId);
        boolean mayObject = own && row.state == State.OPEN && objection == null
                && deadlines.get(row.caseId, null, AppraisalsOnRows.WINDOW).due().isAfter(clock.now());
        return new Told(appraisal(row), results.get(0), sources(latest), mayObject, objection == null ? null : objection(objection, results.get(0)),
                mapper.measureOf(row.id, latest.expertId), results.subList(1, results.size()));
    }

    private List<Source> sources(ResultRow row) {
        return sources.open(row).stream().map(this::source).toList();
    }

    private Source source(SeatFact fact) {
        var project = cases.get(fact.caseId());
        return new Source(project.no(), project.name(), fact.seat(), fact.what(), fact.far(), fact.corrections(), fact.ratings(), fact.rated(), fact.breach());
    }

    /** By expert; who has none is left out. */
    Map<Long, LastGrade> last(Collection<Long> experts) {
        var last = new HashMap<Long, LastGrade>();
        List<LastRow> rows = experts.isEmpty() ? List.of() : mapper.last(experts);
        rows.forEach(row -> last.put(row.expertId(), new LastGrade(row.year(), row.grade(), row.score())));
        return last;
    }
}
