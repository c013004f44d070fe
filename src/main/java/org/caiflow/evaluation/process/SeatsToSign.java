package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reports;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members who have not signed. */
@Component
class SeatsToSign implements Many {

    private final Reports reports;

    SeatsToSign(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "seatsToSign";
    }

    @Override
    public List<String> of(Step step) {
        return reports.toSign(step.packageId());
    }
}
