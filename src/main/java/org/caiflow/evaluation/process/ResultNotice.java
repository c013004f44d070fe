package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Results;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticeSource;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

/** 中标结果公告. */
@Component
class ResultNotice implements NoticeSource {

    private final Results results;

    ResultNotice(Results results) {
        this.results = results;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.RESULT;
    }

    @Override
    public Draft draft(Step step) {
        return results.notice(step.packageId());
    }
}
