package org.caiflow.tender.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Money;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticeProject;
import org.caiflow.notice.NoticePublished;
import org.caiflow.notice.NoticeSource;
import org.caiflow.notice.TenderNoticeModel;
import org.caiflow.notice.TenderNoticeModel.Documents;
import org.caiflow.notice.TenderNoticeModel.Lot;
import org.caiflow.notice.TenderNoticeModel.Opening;
import org.caiflow.notice.TenderNoticeModel.Qualification;
import org.caiflow.plan.Plans;
import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;
import org.caiflow.tender.Tendering;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;

/** Facts of the tender notice (招标公告); the deadline stands from the moment it is published. */
@Component
class TenderNoticeSource implements NoticeSource {

    private final Tenders tenders;
    private final Tendering tendering;
    private final Plans plans;
    private final Cases cases;
    private final Law law;
    private final WorkCalendar calendar;
    private final PlatformClock clock;
    private final NoticeFacts facts;

    TenderNoticeSource(Tenders tenders, Tendering tendering, Plans plans, Cases cases, Law law, WorkCalendar calendar,
                       PlatformClock clock, NoticeFacts facts) {
        this.tenders = tenders;
        this.tendering = tendering;
        this.plans = plans;
        this.cases = cases;
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
        this.facts = facts;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.TENDER;
    }

    @Override
    public Draft draft(Step step) {
        tendering.fixDeadline(step.tenderId());
        Tenders.Document document = tenders.document(step.tenderId());
        NoticeProject project = facts.project(step);
        var attachments = new ArrayList<>(document.attachments());
        attachments.add(0, document.paper());
        return new Draft(facts.words("notice.title.tender", project.caseName()), model(step, project, document), attachments,
                facts.mails(step, List.of(), "tender-published", Map.of("caseNo", project.caseNo(),
                        "caseName", project.caseName(), "deadline", document.deadline(), "place", document.place())));
    }

    private TenderNoticeModel model(Step step, NoticeProject project, Tenders.Document document) {
        Plans.Plan plan = plans.ofCase(step.caseId());
        Scope scope = cases.get(step.caseId()).scope();
        var lots = tenders.get(step.tenderId()).packageIds().stream().map(plans::plannedPackage)
                .map(one -> new Lot(one.no(), one.name(), one.quantity(), one.budget(), one.ceiling(), document.deposit()))
                .toList();
        var documents = new Documents(clock.today(), until("tender.document-supply", scope),
                facts.words("tender.documents-where", project.caseNo()), Money.ZERO);
        return new TenderNoticeModel(project, plan.method(), plan.requirement(),
                new Qualification(document.qualification(), plan.reservedForSmall()), lots, documents,
                new Opening(document.deadline(), document.place()), until("tender.notice-period", scope));
    }

    private LocalDate until(String rule, Scope scope) {
        return calendar.due(clock.now(), law.require(rule, scope, clock.today()), scope.region()).due()
                .atZone(PlatformClock.ZONE).toLocalDate();
    }

    @EventListener
    void published(NoticePublished event) {
        if (event.notice().kind() == NoticeKind.TENDER) {
            tendering.noticed(event.step().tenderId(), event.notice().no());
        }
    }
}
