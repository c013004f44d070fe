package org.caiflow.tender.process;

import java.util.List;

import org.springframework.stereotype.Component;

import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;

/** Every package of the round. */
@Component
class TenderPackages implements Many {

    private final Tenders tenders;

    TenderPackages(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public String name() {
        return "tenderPackages";
    }

    @Override
    public List<String> of(Step step) {
        return tenders.get(step.tenderId()).packageIds().stream().map(String::valueOf).toList();
    }
}
