package org.caiflow.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.caiflow.tender.ReProcurements;
import org.caiflow.workflow.Steps;

/** Files the re-procurement without manual review. */
@Component
class FileReProcurementDelegate implements JavaDelegate {

    private final ReProcurements reProcurements;
    private final Steps steps;

    FileReProcurementDelegate(ReProcurements reProcurements, Steps steps) {
        this.reProcurements = reProcurements;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reProcurements.file(steps.of(execution).packageId());
        execution.setVariable("reProcurement", "again");
    }
}
