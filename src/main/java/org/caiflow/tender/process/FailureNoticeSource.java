package org.caiflow.tender.process;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.notice.FailureNoticeModel;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePackage;
import org.caiflow.notice.NoticeProject;
import org.caiflow.notice.NoticeSource;
import org.caiflow.tender.FailedBidders;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Step;

/** Facts of the notice that a package has failed (废标公告); every bidder is told why (政府采购法第三十六条). */
@Component
class FailureNoticeSource implements NoticeSource {

    private final Tenders tenders;
    private final ObjectProvider<FailedBidders> bidders;
    private final PlatformClock clock;
    private final NoticeFacts facts;

    FailureNoticeSource(Tenders tenders, ObjectProvider<FailedBidders> bidders, PlatformClock clock, NoticeFacts facts) {
        this.tenders = tenders;
        this.bidders = bidders;
        this.clock = clock;
        this.facts = facts;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.FAILURE;
    }

    @Override
    public Draft draft(Step step) {
        Tenders.Package failed = tenders.packages(step.caseId()).stream()
                .filter(one -> one.id() == step.packageId()).findFirst().orElseThrow();
        FailedBidders concerned = bidders.stream().filter(source -> source.reasons().contains(failed.reason())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows the bidders of a package that is " + failed.reason()));
        NoticeProject project = facts.project(step);
        var model = new FailureNoticeModel(project, new NoticePackage(failed.no(), failed.name()), failed.reason(),
                concerned.standing(failed.id()), clock.today());
        return new Draft(facts.words("notice.title.failure", project.caseName(), failed.no()), model, List.of(),
                facts.mails(step, concerned.concerned(failed.id()), "tender-failed", Map.of("caseNo", project.caseNo(),
                        "caseName", project.caseName(), "packageName", failed.name(), "reason", failed.reason())));
    }
}
