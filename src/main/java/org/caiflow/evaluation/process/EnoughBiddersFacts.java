package org.caiflow.evaluation.process;

import org.caiflow.archive.Journal;
import org.caiflow.evaluation.Reviews;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Asked twice: at the opening for those who handed in, after the reviews for those whose bids are valid. */
@Component
class EnoughBiddersFacts implements DecisionFacts {

    private final Reviews reviews;
    private final Journal journal;

    EnoughBiddersFacts(Reviews reviews, Journal journal) {
        this.reviews = reviews;
        this.journal = journal;
    }

    @Override
    public String decision() {
        return "EnoughBidders";
    }

    @Override
    public Map<String, Object> inputs(Step step) {
        return Map.of("bidders", reviews.standing(step.packageId()));
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        boolean enough = Boolean.TRUE.equals(rows.get(0).get("enough"));
        journal.write(step.caseId(), step.packageId(), null,
                enough ? "evaluation.enough-bidders" : "evaluation.too-few-bidders", reviews.standing(step.packageId()));
        return Map.of("enoughBidders", enough);
    }
}
