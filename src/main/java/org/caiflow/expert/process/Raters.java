package org.caiflow.expert.process;

import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who rates after an evaluation; the experts each under a seat. */
@Component
class Raters implements Many {

    @Override
    public String name() {
        return "raters";
    }

    @Override
    public List<String> of(Step step) {
        return List.of("agency", "purchaser", "experts");
    }
}
