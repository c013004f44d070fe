package org.caiflow.expert.process;

import org.caiflow.workflow.GatePassed;
import org.caiflow.workflow.Matters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Ratings begin when an evaluation has ended, fees when its result is public; both beside the case, so that they hold up no contract. */
@Component
class SettlementStart {

    private static final Map<String, String> MODELS = Map.of("evaluated", "ExpertRating", "result-published", "ExpertSettlement");

    private final Matters matters;

    SettlementStart(Matters matters) {
        this.matters = matters;
    }

    @EventListener
    void on(GatePassed passed) {
        if (MODELS.containsKey(passed.gate()) && passed.packageId() != null) {
            matters.startBeside(MODELS.get(passed.gate()), passed.caseId(), passed.packageId());
        }
    }
}
