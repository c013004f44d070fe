package org.caiflow.expert.process;

import org.caiflow.expert.Fees;
import org.caiflow.expert.Ratings;
import org.caiflow.expert.Sitting;
import org.caiflow.workflow.GatePassed;
import org.caiflow.workflow.Matters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Ratings begin when an evaluation has ended, fees when its result is public; both beside the case, so that they hold up no contract. The committee of a
 * package that failed in its evaluation has worked as well: both begin with the notice of the failure.
 */
@Component
class SettlementStart {

    private final Matters matters;
    private final Ratings ratings;
    private final Fees fees;

    SettlementStart(Matters matters, Ratings ratings, Fees fees) {
        this.matters = matters;
        this.ratings = ratings;
        this.fees = fees;
    }

    @EventListener
    void on(GatePassed passed) {
        if (passed.packageId() == null) {
            return;
        }
        switch (passed.gate()) {
            case "evaluated" -> start("ExpertRating", passed, ratings.begin(passed.packageId()));
            case "result-published" -> start("ExpertSettlement", passed, fees.begin(passed.packageId()));
            case "failure-published" -> {
                start("ExpertRating", passed, ratings.begin(passed.packageId()));
                start("ExpertSettlement", passed, fees.begin(passed.packageId()));
            }
            default -> { }
        }
    }

    private void start(String model, GatePassed passed, Optional<Sitting> begins) {
        begins.ifPresent(sitting -> matters.startBeside(model, passed.caseId(), sitting.packageId(), sitting.tenderId()));
    }
}
