package org.caiflow.tender.process;

import java.util.List;

import org.springframework.stereotype.Component;

import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;

/** Packages of the round that go on. */
@Component
class StandingPackages implements Many {

    private final Tenders tenders;

    StandingPackages(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public String name() {
        return "standingPackages";
    }

    @Override
    public List<String> of(Step step) {
        return tenders.standing(step.tenderId()).stream().map(String::valueOf).toList();
    }
}
