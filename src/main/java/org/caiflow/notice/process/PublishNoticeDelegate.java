package org.caiflow.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Steps;
import org.springframework.stereotype.Component;

/** Publishes the notice that the model names in {@code noticeKind}. */
@Component
class PublishNoticeDelegate implements JavaDelegate {

    private final Notices notices;
    private final Steps steps;

    PublishNoticeDelegate(Notices notices, Steps steps) {
        this.notices = notices;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.publish(NoticeKind.valueOf((String) execution.getVariable("noticeKind")), steps.of(execution));
    }
}
