package org.caiflow.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.plan.Bureau;
import org.caiflow.testing.PlatformTest;

/** A tender to which nobody comes, through the real models: failed, told to the public, procured again, given up. */
@PlatformTest
class FailedPackageTest {

    @Autowired
    private ApplicationContext platform;
    @Autowired
    private Tenders tenders;
    @Autowired
    private Notices notices;
    @Autowired
    private PlatformClock clock;
    @Autowired
    private WorkCalendar calendar;

    @Test
    void failsIsTenderedAgainAndEndsCancelled() {
        Bureau bureau = new Bureau(platform);
        long caseId = bureau.tendering("无人投标项目", "900000");
        var supervisor = bureau.supervisor(caseId);
        round(bureau, caseId);

        assertThat(tenders.packages(caseId).get(0)).extracting(Tenders.Package::state, Tenders.Package::reason)
                .containsExactly(PackageState.FAILED, "too-few-bidders");
        assertThat(notices.ofCase(caseId)).extracting(Notices.Notice::kind).contains(NoticeKind.FAILURE);
        var task = bureau.task(bureau.handler, caseId);
        assertThat(task.formKey()).isEqualTo("tender/propose-re-procurement");
        bureau.complete(bureau.handler, caseId, Map.of("choice", "other", "documentFlawed", "no", "cause", "市场供应商少",
                "reason", "申请单一来源", "otherMethod", "SingleSource"));
        Refused unpublished = catchThrowableOfType(Refused.class,
                () -> bureau.complete(supervisor, caseId, Map.of("decision", "yes")));
        assertThat(unpublished.grounds()).extracting(Ground::key).containsExactly("tender.method-unpublished");
        bureau.complete(supervisor, caseId, Map.of("decision", "no", "remark", "市场供应充分"));

        bureau.complete(bureau.handler, caseId, Map.of("choice", "same", "documentFlawed", "yes", "cause", "交付期限过短"));
        assertThat((String) bureau.task(bureau.manager, caseId).data().get("grounds")).contains("交付期限过短");
        round(bureau, caseId);
        bureau.complete(bureau.handler, caseId, Map.of("choice", "cancel", "documentFlawed", "no", "cause", "无供应商响应",
                "reason", "采购任务取消"));

        assertThat(tenders.current(caseId).orElseThrow().round()).isEqualTo(2);
        assertThat(tenders.state(tenders.packages(caseId).get(0).id())).isEqualTo(PackageState.CANCELLED);
    }

    /** Document, notice, waiting, opening without a bid. */
    private void round(Bureau bureau, long caseId) {
        bureau.complete(bureau.manager, caseId, TenderRoundTest.document(earliest()));
        bureau.complete(bureau.reviewer, caseId, Map.of("decision", "yes"));
        bureau.complete(bureau.handler, caseId, Map.of("decision", "yes"));
        bureau.until(tenders.current(caseId).orElseThrow().deadline().plus(Duration.ofMinutes(1)));
        bureau.openRoom(tenders.current(caseId).orElseThrow().id());
        bureau.complete(bureau.manager, caseId, Map.of("present", "代理机构项目负责人、采购人代表"));
        bureau.complete(bureau.manager, caseId, Map.of("closed", true));
    }

    private LocalDate earliest() {
        LocalDate day = clock.today().plusDays(21);
        while (!calendar.isWorking(day, "cn")) {
            day = day.plusDays(1);
        }
        return day;
    }
}
