package org.caiflow.expert.process;

import org.caiflow.identity.Party;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** The three whose nonces make the randomness of a draw. */
@Component
class DrawSides implements Many {

    @Override
    public String name() {
        return "drawSides";
    }

    @Override
    public List<String> of(Step step) {
        return Stream.of(Party.AGENCY, Party.PURCHASER, Party.SUPERVISION).map(Party::name).toList();
    }
}
