package org.caiflow.workflow.internal;

import org.caiflow.calendar.CalendarYearLoaded;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.DeadlineMoved;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Steps;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.internal.DeadlineMapper.DeadlineRow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bean {@code deadlines} of the models; public because JUEL calls {@link #due}. */
@Service("deadlines")
@Transactional
public class DeadlinesOnRows implements Deadlines {

    /** Where a timer waits whose day cannot be counted yet; far behind any case, replaced when the year is loaded. */
    private static final Instant UNKNOWN = Instant.parse("2200-01-01T00:00:00Z");

    private final DeadlineMapper mapper;
    private final Cases cases;
    private final Gates gates;
    private final Law law;
    private final WorkCalendar calendar;
    private final PlatformClock clock;
    private final Steps steps;
    private final ManagementService management;
    private final ApplicationEventPublisher events;

    DeadlinesOnRows(DeadlineMapper mapper, Cases cases, Gates gates, Law law, WorkCalendar calendar, PlatformClock clock,
                    Steps steps, @Lazy ManagementService management, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.cases = cases;
        this.gates = gates;
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
        this.steps = steps;
        this.management = management;
        this.events = events;
    }

    @Override
    public void fix(long caseId, Long packageId, String key, Instant due, String ruleKey) {
        DeadlineRow present = mapper.lock(caseId, zero(packageId), key);
        long now = clock.now().toEpochMilli();
        if (present == null) {
            String article = law.find(ruleKey, cases.get(caseId).scope(), clock.today()).map(Parameter::article).orElse(null);
            mapper.insert(new DeadlineRow(null, caseId, zero(packageId), key, "", ruleKey, null, article, now,
                    due.toEpochMilli(), null, State.RUNNING.name(), null, 0));
        } else {
            one(mapper.move(present.id(), present.revision(), now, due.toEpochMilli(), null, State.RUNNING.name(), null));
        }
    }

    @Override
    public void start(long caseId, Long packageId, String key, Instant start, String ruleKey) {
        DeadlineRow present = mapper.lock(caseId, zero(packageId), key);
        var row = counted(cases.get(caseId), new DeadlineRow(present == null ? null : present.id(), caseId, zero(packageId), key, "", ruleKey, null, null,
                start.toEpochMilli(), null, null, null, null, present == null ? 0 : present.revision()));
        if (present == null) {
            mapper.insert(row);
        } else {
            one(mapper.move(row.id(), row.revision(), row.startAt(), row.dueAt(), row.warnAt(), row.state(), null));
        }
    }

    @Override
    public void move(long caseId, Long packageId, String key, Instant due, String reason) {
        DeadlineRow row = mapper.lock(caseId, zero(packageId), key);
        if (row == null) {
            throw Refused.unknown("deadline.unknown", key);
        }
        if (!row.state().equals(State.RUNNING.name()) || clock.now().toEpochMilli() > row.dueAt()) {
            throw Refused.invalid(Ground.of("deadline.passed", key));
        }
        one(mapper.move(row.id(), row.revision(), row.startAt(), due.toEpochMilli(), row.warnAt(), row.state(), reason));
        pointTimers(caseId);
        events.publishEvent(new DeadlineMoved(caseId, packageId, key, due));
    }

    @Override
    public View get(long caseId, Long packageId, String key) {
        DeadlineRow row = mapper.find(caseId, zero(packageId), key);
        if (row == null) {
            throw Refused.unknown("deadline.unknown", key);
        }
        return view(row);
    }

    @Override
    public boolean inTime(long caseId, Long packageId, String key) {
        return inTime(caseId, packageId, key, clock.now());
    }

    @Override
    public boolean inTime(long caseId, Long packageId, String key, Instant at) {
        DeadlineRow row = mapper.lock(caseId, zero(packageId), key);
        return row != null && row.state().equals(State.RUNNING.name()) && row.dueAt() != null
                && at.toEpochMilli() <= row.dueAt();
    }

    @Override
    @Transactional(readOnly = true)
    public List<View> ofCase(long caseId) {
        return mapper.ofCase(caseId).stream().map(this::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Instant next() {
        Long next = mapper.nextAfter(clock.now().toEpochMilli());
        return next == null ? null : Instant.ofEpochMilli(next);
    }

    /**
     * For timer events: when the deadline falls due that the event's property {@code deadline} names. Where the rule's value is left empty an
     * {@code optional} one never comes, any other is refused.
     */
    public Date due(DelegateExecution execution) {
        var timer = Model.timer(execution);
        String key = Model.property(timer, "deadline");
        Step step = steps.of(execution);
        DeadlineRow row = rowOf(step, key);
        var host = Model.host(timer);
        if (row == null) {
            row = count(step, key, "", Model.property(host, "deadline"), null, Model.property(host, "deadlineFrom"));
        } else if (host != null && isOver(row)) {
            row = recount(row, Model.property(host, "deadlineFrom"));
        }
        if (row.state().equals(State.NONE.name()) && !"true".equals(Model.property(timer, "optional"))) {
            throw Refused.invalid(Ground.of("rules.value-missing", row.ruleKey()));
        }
        return Date.from(row.dueAt() == null ? UNKNOWN : Instant.ofEpochMilli(row.dueAt()));
    }

    /** Counts the deadline of a task from its creation or from a gate and keeps it. */
    DeadlineRow count(Step step, String key, String owner, String ruleKey, String promiseKey, String fromGate) {
        Case register = cases.get(step.caseId());
        Instant start = start(step.caseId(), step.packageId(), fromGate);
        var row = counted(register, new DeadlineRow(null, step.caseId(), zero(step.packageId()), key, owner, ruleKey, promiseKey,
                null, start.toEpochMilli(), null, null, null, null, 0));
        mapper.insert(row);
        return row;
    }

    /** @param fromGates null for now; of several, parted by spaces, the one that was passed last */
    private Instant start(long caseId, Long packageId, String fromGates) {
        return fromGates == null ? clock.now() : Stream.of(fromGates.split(" ")).flatMap(gate -> gates.passedAt(caseId, packageId, gate).stream())
                .max(Comparator.naturalOrder()).orElseGet(clock::now);
    }

    private static boolean isOver(DeadlineRow row) {
        return row.state().equals(State.MET.name()) || row.state().equals(State.MISSED.name());
    }

    /** A step that comes round again (second round of a package) starts its deadline anew. */
    private DeadlineRow recount(DeadlineRow old, String fromGate) {
        Long packageId = old.packageId() == 0 ? null : old.packageId();
        Instant start = start(old.caseId(), packageId, fromGate);
        var row = counted(cases.get(old.caseId()), new DeadlineRow(old.id(), old.caseId(), old.packageId(), old.dkey(), old.owner(),
                old.ruleKey(), old.promiseKey(), null, start.toEpochMilli(), null, null, null, null, old.revision()));
        one(mapper.move(row.id(), row.revision(), row.startAt(), row.dueAt(), row.warnAt(), row.state(), null));
        return row;
    }

    /** Due and promise by the rules in force; empty values give no day, an unknown year waits for the calendar. */
    private DeadlineRow counted(Case register, DeadlineRow row) {
        LocalDate day = clock.today();
        Optional<Parameter> rule = row.ruleKey() == null ? Optional.empty() : law.find(row.ruleKey(), register.scope(), day);
        Optional<Parameter> promise = row.promiseKey() == null ? Optional.empty()
                : law.find(row.promiseKey(), register.scope(), day);
        Instant start = Instant.ofEpochMilli(row.startAt());
        Long due = null;
        Long warn = null;
        State state = rule.isEmpty() && promise.isEmpty() ? State.NONE : State.RUNNING;
        try {
            due = rule.map(limit -> calendar.due(start, limit, register.region()).due().toEpochMilli()).orElse(null);
            warn = promise.map(limit -> calendar.due(start, limit, register.region()).due().toEpochMilli()).orElse(null);
        } catch (Refused unknownYear) {
            state = State.AWAITING_CALENDAR;
        }
        String article = rule.or(() -> promise).map(Parameter::article).orElse(null);
        return new DeadlineRow(row.id(), row.caseId(), row.packageId(), row.dkey(), row.owner(), row.ruleKey(),
                row.promiseKey(), article, row.startAt(), due, warn, state.name(), row.reason(), row.revision());
    }

    Optional<DeadlineRow> ofOwner(String owner) {
        return Optional.ofNullable(mapper.ofOwner(owner));
    }

    void closed(String owner) {
        mapper.closeOfOwner(owner, clock.now().toEpochMilli());
    }

    /** Locks the row behind a timer. @return null when the timer has no row */
    Instant lockDueOf(DelegateExecution execution) {
        DeadlineRow row = lockOf(execution);
        return row == null || row.dueAt() == null ? null : Instant.ofEpochMilli(row.dueAt());
    }

    /** The timer fired. A term that a person should have kept (a timer on the border of a task) is missed; any other has just come. */
    void passed(DelegateExecution execution) {
        DeadlineRow row = lockOf(execution);
        if (row != null) {
            State state = Model.host(Model.timer(execution)) == null ? State.MET : State.MISSED;
            mapper.close(row.id(), state.name());
        }
    }

    /** The task on whose border the timer sits is over: the term no longer runs. */
    void left(DelegateExecution execution) {
        DeadlineRow row = lockOf(execution);
        if (row != null && !isOver(row)) {
            boolean late = row.dueAt() != null && clock.now().toEpochMilli() > row.dueAt();
            mapper.close(row.id(), (late ? State.MISSED : State.MET).name());
        }
    }

    private DeadlineRow lockOf(DelegateExecution execution) {
        String key = Model.property(Model.timer(execution), "deadline");
        DeadlineRow row = key == null ? null : rowOf(steps.of(execution), key);
        return row == null ? null : mapper.lock(row.caseId(), row.packageId(), key);
    }

    /** The package's row before the whole case's. */
    private DeadlineRow rowOf(Step step, String key) {
        DeadlineRow own = step.packageId() == null ? null : mapper.find(step.caseId(), step.packageId(), key);
        return own != null ? own : mapper.find(step.caseId(), 0, key);
    }

    /** Days that could not be counted are counted now, and their timers follow (RULEBOOK J). */
    @EventListener
    void on(CalendarYearLoaded loaded) {
        for (DeadlineRow row : mapper.awaiting()) {
            DeadlineRow now = counted(cases.get(row.caseId()), row);
            if (!now.state().equals(State.AWAITING_CALENDAR.name())) {
                one(mapper.move(row.id(), row.revision(), row.startAt(), now.dueAt(), now.warnAt(), now.state(), row.reason()));
                if (row.owner().isEmpty() && now.dueAt() != null) {
                    pointTimers(row.caseId());
                }
            }
        }
    }

    /** Timers of the case point at their rows again; a guarded timer corrects one that fires too early. */
    private void pointTimers(long caseId) {
        var instances = cases.runs(caseId).stream().filter(Cases.Run::running).map(Cases.Run::processInstanceId).toList();
        for (String instance : instances) {
            for (Job timer : management.createJobQuery().processInstanceId(instance).timers().list()) {
                management.recalculateJobDuedate(timer.getId(), false);
            }
        }
    }

    View view(DeadlineRow row) {
        return new View(row.dkey(), row.ruleKey(), row.article(), Instant.ofEpochMilli(row.startAt()), instant(row.dueAt()),
                instant(row.warnAt()), State.valueOf(row.state()), light(row.dueAt(), row.warnAt(), State.valueOf(row.state())),
                countedDays(row), row.packageId() == 0 ? null : row.packageId());
    }

    private List<String> countedDays(DeadlineRow row) {
        if (row.dueAt() == null || row.ruleKey() == null || !row.state().equals(State.RUNNING.name())) {
            return List.of();
        }
        Case register = cases.get(row.caseId());
        try {
            return law.find(row.ruleKey(), register.scope(), clock.today())
                    .map(rule -> calendar.due(Instant.ofEpochMilli(row.startAt()), rule, register.region()).counted().stream()
                            .map(LocalDate::toString).toList())
                    .orElse(List.of());
        } catch (Refused unknownYear) {
            return List.of();
        }
    }

    Tasks.Light light(Long dueAt, Long warnAt, State state) {
        long now = clock.now().toEpochMilli();
        if (state == State.FROZEN) {
            return Tasks.Light.FROZEN;
        }
        if (dueAt == null && warnAt == null) {
            return Tasks.Light.NONE;
        }
        if (dueAt != null && now > dueAt) {
            return Tasks.Light.RED;
        }
        return warnAt != null && now > warnAt ? Tasks.Light.YELLOW : Tasks.Light.GREEN;
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static long zero(Long packageId) {
        return packageId == null ? 0 : packageId;
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw Refused.conflict("deadline.changed-meanwhile");
        }
    }
}
