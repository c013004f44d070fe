package org.caiflow.expert.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Application;
import org.caiflow.expert.Registrations;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Matters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Service
@Transactional
class RegistrationsOnRows implements Registrations {

    private static final String MARK = "ZJ";

    private final ApplicationMapper mapper;
    private final Applications applications;
    private final ApplicationCheck check;
    private final Eligibility eligibility;
    private final PoolEntry pool;
    private final PoolSight sight;
    private final Matters matters;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Notices notices;
    private final Papers papers;
    private final Journal journal;
    private final PlatformClock clock;

    RegistrationsOnRows(ApplicationMapper mapper, Applications applications, ApplicationCheck check, Eligibility eligibility, PoolEntry pool,
                        PoolSight sight, Matters matters, Cases cases, Organisations organisations, People people,
                        Notices notices, Papers papers, Journal journal, PlatformClock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.check = check;
        this.eligibility = eligibility;
        this.pool = pool;
        this.sight = sight;
        this.matters = matters;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.notices = notices;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Case apply(Actor by) {
        var membership = by.as(Role.EXPERT);
        if (running(by).isPresent()) {
            throw Refused.conflict("expert.applies-already");
        }
        return matters.open(by, new Matters.New(MODEL, MARK, "评审专家入库：" + by.name(), membership.region(), membership.organisationId()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Case> running(Actor actor) {
        return matters.of(actor.personId(), MODEL).stream().filter(one -> one.state() == Case.State.RUNNING).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Version> basis(long caseId, long personId) {
        var row = mapper.ofCase(caseId);
        return Optional.ofNullable(row == null ? mapper.entered(personId) : row).map(applications::view);
    }

    @Override
    public void submit(Actor by, long caseId, Application application, String account) {
        requireOwn(by, caseId);
        String kept = account == null || account.isBlank() ? null : account.replace(" ", "");
        new Grounds().addAll(check.check(by.personId(), application, clock.today()))
                .unless(kept != null || mapper.withAccount(by.personId()) != null, Ground.of("expert.account-missing").at("account"))
                .unless(application.papers().stream().allMatch(papers::exists), Ground.of("expert.paper-unknown").at("papers"))
                .refuseIfAny();
        var row = applications.next(by.personId(), application, kept);
        row.caseId = caseId;
        row.state = ApplicationRow.State.SUBMITTED;
        row.submittedAt = clock.now().toEpochMilli();
        mapper.insert(row);
        file(caseId, application);
        journal.write(caseId, null, by.name(), "expert.application-submitted", row.version);
    }

    private void file(long caseId, Application application) {
        var filed = papers.ofCase(caseId).stream().map(Papers.Paper::sha256).collect(Collectors.toSet());
        application.papers().stream().distinct().filter(sha256 -> !filed.contains(sha256)).forEach(sha256 ->
                papers.file(new NewPaper(caseId, null, "expert-proof", "入库证明材料", sha256, OpenTo.STAFF)));
    }

    @Override
    public void withdraw(Actor by, long caseId) {
        requireOwn(by, caseId);
        journal.write(caseId, null, by.name(), "expert.application-withdrawn");
    }

    private void requireOwn(Actor by, long caseId) {
        if (matters.of(by.personId(), MODEL).stream().noneMatch(one -> one.id() == caseId)) {
            throw Refused.unknown("case.unknown");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Version submitted(long caseId) {
        return applications.view(latest(caseId));
    }

    private ApplicationRow latest(long caseId) {
        return Optional.ofNullable(mapper.ofCase(caseId)).orElseThrow(() -> Refused.unknown("expert.no-application"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Validity> validity(Application application) {
        return eligibility.validity(application, clock.today());
    }

    @Override
    public void decide(Actor by, long caseId, boolean approved, String remark) {
        by.require(Role.SUPERVISOR, organisations.supervisorOf(cases.get(caseId).region()).id());
        var row = latest(caseId);
        if (row.state != ApplicationRow.State.SUBMITTED) {
            throw Refused.conflict("expert.stale");
        }
        if (approved) {
            approve(row);
        } else {
            new Grounds().unless(remark != null && !remark.isBlank(), Ground.of("expert.return-grounds-missing").at("remark")).refuseIfAny();
            row.state = ApplicationRow.State.RETURNED;
        }
        row.remark = remark;
        row.decidedBy = by.name();
        row.decidedAt = clock.now().toEpochMilli();
        one(mapper.decide(row));
        tell(caseId, row);
        journal.write(caseId, null, by.name(), approved ? "expert.application-approved" : "expert.application-returned", row.version);
    }

    /** Sent by the step behind the review. */
    private void tell(long caseId, ApplicationRow row) {
        var person = people.get(row.personId);
        if (person.email() == null) {
            return;
        }
        var model = new HashMap<String, Object>(Map.of("approved", row.state == ApplicationRow.State.APPROVED));
        model.put("remark", row.remark);
        model.put("validFrom", row.validFrom);
        model.put("validTo", row.validTo);
        notices.queue(caseId, new Recipient(person.email(), person.name(), "expert-reviewed", model));
    }

    /** Asked again: the review may have taken the person past a birthday. */
    private void approve(ApplicationRow row) {
        var application = applications.read(row);
        new Grounds().addAll(eligibility.check(row.personId, application, clock.today())).refuseIfAny();
        var validity = eligibility.requireValidity(application, clock.today());
        row.validFrom = validity.from();
        row.validTo = validity.to();
        row.state = ApplicationRow.State.APPROVED;
    }

    @Override
    public void enter(long caseId) {
        var row = latest(caseId);
        if (row.state != ApplicationRow.State.APPROVED) {
            throw Refused.conflict("expert.stale");
        }
        row.state = ApplicationRow.State.ENTERED;
        one(mapper.decide(row));
        pool.put(row);
        journal.write(caseId, null, null, "expert.entered", row.validFrom, row.validTo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(Actor reader, long personId) {
        var rows = mapper.ofPerson(personId);
        if (rows.isEmpty() && !sight.regions(reader).isEmpty()) {
            // an entry older than versions
            return List.of();
        }
        sight.requireVersions(reader, personId, rows.stream().map(row -> applications.read(row).region()).toList());
        return rows.stream().map(applications::view).toList();
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw Refused.conflict("expert.stale");
        }
    }
}
