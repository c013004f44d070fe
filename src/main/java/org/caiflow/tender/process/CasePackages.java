package org.caiflow.tender.process;

import java.util.List;

import org.springframework.stereotype.Component;

import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;

/** Packages of the case that have not ended. */
@Component
class CasePackages implements Many {

    private final Tenders tenders;

    CasePackages(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public String name() {
        return "casePackages";
    }

    @Override
    public List<String> of(Step step) {
        return tenders.packages(step.caseId()).stream().filter(one -> !one.state().isFinal())
                .map(one -> String.valueOf(one.id())).toList();
    }
}
