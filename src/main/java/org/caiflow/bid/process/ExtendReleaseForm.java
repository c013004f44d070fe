package org.caiflow.bid.process;

import org.caiflow.bid.Openings;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Too few authorities have handed in when the time is over: the host gives more time and says why. */
@Component
class ExtendReleaseForm implements TaskForm {

    private final Openings openings;
    private final Tenders tenders;

    ExtendReleaseForm(Openings openings, Tenders tenders) {
        this.openings = openings;
        this.tenders = tenders;
    }

    @Override
    public String form() {
        return "bid/extend-release";
    }

    @Override
    public Map<String, Object> open(Step step) {
        List<Map<String, Object>> hands = openings.board(step.tenderId()).hands().stream()
                .map(hand -> Map.<String, Object>of("organisation", hand.organisation(), "holder", hand.holder() == null ? "—" : hand.holder()))
                .toList();
        return Map.of("hands", hands, "minutes", tenders.document(step.tenderId()).releaseMinutes());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        openings.extend(step.actor(), step.tenderId(), answers.integer("minutes"), answers.text("cause"));
        return Map.of();
    }
}
