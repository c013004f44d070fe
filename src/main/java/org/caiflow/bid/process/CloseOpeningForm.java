package org.caiflow.bid.process;

import org.caiflow.bid.Openings;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** The host declares the opening closed; who has signed is shown, and whoever has not counts as agreeing (财政部令第87号第四十二条). */
@Component
class CloseOpeningForm implements TaskForm {

    private final Openings openings;

    CloseOpeningForm(Openings openings) {
        this.openings = openings;
    }

    @Override
    public String form() {
        return "bid/close-opening";
    }

    @Override
    public Map<String, Object> open(Step step) {
        List<Map<String, Object>> signatures = openings.board(step.tenderId()).signatures().stream()
                .map(one -> Map.<String, Object>of("organisation", one.organisation(), "person", one.person())).toList();
        return Map.of("signatures", signatures);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        return Map.of();
    }
}
