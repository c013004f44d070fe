package org.caiflow.expert.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.internal.AppraisalMapper.ObjectionRow;
import org.caiflow.expert.internal.AppraisalMapper.RunRow;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Matters;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class AppraisalsOnRows implements Appraisals {

    static final String WINDOW = "objection-window";
    private static final String WINDOW_RULE = "expert.appraisal-objection";
    private static final String MARK = "KH";
    private static final int LONGEST = 2000;

    private final AppraisalMapper mapper;
    private final Gathering gathering;
    private final AppraisalViews views;
    private final PoolSight sight;
    private final PoolMapper pool;
    private final Matters matters;
    private final Around around;

    AppraisalsOnRows(AppraisalMapper mapper, Gathering gathering, AppraisalViews views, PoolSight sight, PoolMapper pool, Matters matters, Around around) {
        this.mapper = mapper;
        this.gathering = gathering;
        this.views = views;
        this.sight = sight;
        this.pool = pool;
        this.matters = matters;
        this.around = around;
    }

    /** What appraisals need of the lower modules. */
    @Component
    record Around(Journal journal, Deadlines deadlines, Law law, Cases cases, WorkCalendar calendar, PlatformClock clock) {
    }

    @Override
    public Case begin(Actor supervisor, String region, int year) {
        if (!sight.requireRegions(supervisor).contains(region)) {
            throw Refused.invalid(Ground.of("expert.appraisal-region").at("region"));
        }
        var today = around.clock().today();
        new Grounds().unless(year < today.getYear() && year > today.getYear() - 100, Ground.of("expert.appraisal-year", Integer.toString(year)).at("year")).refuseIfAny();
        AppraisalRules.inForce(around.law(), region, today);
        var row = new AppraisalRow();
        row.region = region;
        row.year = year;
        row.state = State.GATHERING;
        row.startedBy = supervisor.name();
        row.startedAt = around.clock().now().toEpochMilli();
        if (mapper.ofYear(region, year) != null) {
            throw begun(region, year);
        }
        try {
            mapper.insert(row);
        } catch (DuplicateKeyException faster) {
            throw begun(region, year);
        }
        var membership = supervisor.as(Role.SUPERVISOR);
        var matter = matters.open(supervisor, new Matters.New(MODEL, MARK, "评审专家年度考核：" + year + "年", region, membership.organisationId()));
        row.caseId = matter.id();
        save(row);
        return matter;
    }

    private static Refused begun(String region, int year) {
        return Refused.invalid(Ground.of("expert.appraisal-begun", Integer.toString(year), region).at("year"));
    }

    private void save(AppraisalRow row) {
        if (mapper.update(row) != 1) {
            throw Refused.conflict("expert.stale");
        }
        row.revision++;
    }

    @Override
    public void gather(long caseId) {
        var row = locked(caseId);
        var today = around.clock().today();
        var rules = AppraisalRules.inForce(around.law(), row.region, today);
        row.run++;
        row.state = State.OPEN;
        int experts = gathering.gather(row, rules);
        mapper.insertRun(new RunRow(row.id, row.run, rules.json(), experts, around.clock().now().toEpochMilli()));
        save(row);
        var limit = around.law().require(WINDOW_RULE, new Scope(row.region, null), today);
        around.deadlines().fix(caseId, null, WINDOW, around.calendar().due(around.clock().now(), limit, row.region).due(), WINDOW_RULE);
        around.journal().write(caseId, null, null, "expert.appraisal-gathered", experts);
    }

    private AppraisalRow locked(long caseId) {
        return Optional.ofNullable(mapper.lockOfCase(caseId)).orElseThrow(() -> Refused.unknown("expert.no-appraisal"));
    }

    @Override
    public Appraisal ofCase(long caseId) {
        return views.appraisal(locked(caseId));
    }

    @Override
    public List<Objection> objections(long caseId) {
        var row = locked(caseId);
        return views.objections(row, mapper.objections(row.id, row.run));
    }

    @Override
    public boolean decide(Actor by, long caseId, boolean confirmed, List<Decision> decisions, String remark) {
        var row = requireOpen(by, caseId);
        if (confirmed) {
            confirm(by, row, decisions);
        } else if (blank(remark)) {
            throw Refused.invalid(Ground.of("expert.appraisal-remark").at("remark"));
        }
        row.remark = remark;
        save(row);
        around.journal().write(caseId, null, by.name(), confirmed ? "expert.appraisal-confirmed" : "expert.appraisal-again", Integer.toString(row.year));
        return confirmed && !mapper.failed(row.id).isEmpty();
    }

    private AppraisalRow requireOpen(Actor by, long caseId) {
        var row = locked(caseId);
        sight.requireOver(by, row.region);
        if (row.state != State.OPEN) {
            throw Refused.conflict("expert.stale");
        }
        return row;
    }

    private void confirm(Actor by, AppraisalRow row, List<Decision> decisions) {
        var open = mapper.objections(row.id, row.run);
        Map<Long, Decision> given = decisions.stream().collect(Collectors.toMap(Decision::objectionId, Function.identity(), (one, other) -> other));
        var grounds = new Grounds();
        for (int i = 0; i < open.size(); i++) {
            check(given.get(open.get(i).id()), "objections[" + i + "].", grounds);
        }
        grounds.refuseIfAny();
        var rules = AppraisalRules.read(mapper.run(row.id, row.run).rules());
        open.forEach(objection -> answer(by, row, rules, objection, given.get(objection.id())));
        row.state = State.CONFIRMED;
        row.confirmedBy = by.name();
        row.confirmedAt = around.clock().now().toEpochMilli();
    }

    private static void check(Decision decision, String at, Grounds grounds) {
        boolean decided = decision != null && decision.upheld() != null;
        boolean upheld = decided && decision.upheld();
        grounds.unless(decided, Ground.of("expert.objection-undecided").at(at + "decision"))
                .unless(!decided || !blank(decision.reason()), Ground.of("expert.objection-reason").at(at + "reason"))
                .unless(!upheld || decision.score() != null && decision.score().signum() >= 0, Ground.of("expert.objection-score").at(at + "changed"));
    }

    private void answer(Actor by, AppraisalRow row, AppraisalRules rules, ObjectionRow objection, Decision decision) {
        if (mapper.decide(objection.id(), decision.upheld(), decision.reason().strip(), by.name(), around.clock().now().toEpochMilli()) != 1) {
            throw Refused.conflict("expert.stale");
        }
        if (decision.upheld()) {
            gathering.change(row, rules, objection.expertId(), decision.score(), decision.reason().strip(), by.name());
        }
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }

    @Override
    public List<Result> failed(long caseId) {
        return views.results(mapper.failed(locked(caseId).id));
    }

    @Override
    public void measures(Actor by, long caseId, List<Measure> measures) {
        var row = locked(caseId);
        sight.requireOver(by, row.region);
        var failed = mapper.failed(row.id);
        Map<Long, Measure> given = measures.stream().collect(Collectors.toMap(Measure::expertId, Function.identity(), (one, other) -> other));
        var grounds = new Grounds();
        for (int i = 0; i < failed.size(); i++) {
            var measure = given.get(failed.get(i).expertId);
            grounds.unless(measure != null && !blank(measure.measure()), Ground.of("expert.measure-missing").at("failed[" + i + "].measure"));
        }
        grounds.refuseIfAny();
        failed.forEach(one -> mapper.insertMeasure(row.id, one.expertId, given.get(one.expertId).measure().strip(), by.name(),
                around.clock().now().toEpochMilli()));
        around.journal().write(caseId, null, by.name(), "expert.appraisal-measures", failed.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appraisal> list(Actor supervisor) {
        var regions = sight.requireRegions(supervisor);
        return regions.isEmpty() ? List.of() : mapper.ofRegions(regions).stream().map(views::appraisal).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Appraisal get(Actor supervisor, long id) {
        return views.appraisal(seen(supervisor, id));
    }

    private AppraisalRow seen(Actor supervisor, long id) {
        var row = Optional.ofNullable(mapper.get(id)).orElseThrow(() -> Refused.unknown("expert.no-appraisal"));
        if (!sight.regions(supervisor).contains(row.region)) {
            throw Refused.unknown("expert.no-appraisal");
        }
        return row;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Result> results(Actor supervisor, long id, Grade grade, Long after, int limit) {
        return views.results(mapper.page(seen(supervisor, id).id, grade, after, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(Actor supervisor, long expertId) {
        var entry = Optional.ofNullable(pool.get(expertId, around.clock().today())).orElseThrow(() -> Refused.unknown("expert.no-entry"));
        sight.requireOver(supervisor, entry.region());
        return views.told(expertId, false);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> own(Actor expert) {
        var entry = pool.ofPerson(expert.personId(), around.clock().today());
        return entry == null ? List.of() : views.told(entry.id(), true);
    }

    @Override
    public void object(Actor expert, long id, String words) {
        var entry = pool.ofPerson(expert.personId(), around.clock().today());
        var row = mapper.get(id);
        if (entry == null || row == null || mapper.latest(id, entry.id()) == null) {
            throw Refused.unknown("expert.no-appraisal");
        }
        new Grounds().unless(!blank(words) && words.strip().length() <= LONGEST, Ground.of("expert.objection-words").at("words")).refuseIfAny();
        if (row.state != State.OPEN || !around.deadlines().inTime(row.caseId, null, WINDOW)) {
            throw Refused.conflict("expert.objection-over");
        }
        if (mapper.objectionOf(id, row.run, entry.id()) != null) {
            throw Refused.conflict("expert.objected-already");
        }
        mapper.insertObjection(new ObjectionRow(null, id, row.run, entry.id(), words.strip(), around.clock().now().toEpochMilli(), null, null, null, null));
        around.journal().write(row.caseId, null, expert.name(), "expert.appraisal-objected");
    }
}
