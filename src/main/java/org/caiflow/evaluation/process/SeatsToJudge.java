package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Inquiries;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members with answers to judge. */
@Component
class SeatsToJudge implements Many {

    private final Inquiries inquiries;

    SeatsToJudge(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String name() {
        return "seatsToJudge";
    }

    @Override
    public List<String> of(Step step) {
        return inquiries.toJudge(step.packageId());
    }
}
