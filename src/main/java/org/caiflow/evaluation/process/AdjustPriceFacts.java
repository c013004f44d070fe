package org.caiflow.evaluation.process;

import org.caiflow.bid.Bids;
import org.caiflow.evaluation.Reviews;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** 小微企业价格扣除, per bid. */
@Component
class AdjustPriceFacts implements DecisionFacts {

    private final Bids bids;
    private final Plans plans;
    private final Reviews reviews;

    AdjustPriceFacts(Bids bids, Plans plans, Reviews reviews) {
        this.bids = bids;
        this.plans = plans;
        this.reviews = reviews;
    }

    @Override
    public String decision() {
        return "AdjustPrice";
    }

    @Override
    public Map<String, Object> inputs(Step step) {
        var plan = plans.ofCase(step.caseId());
        return Map.of("category", plan.category(), "reserved", plan.reservedForSmall(),
                "smallOrMicro", bids.bid(Long.parseLong(step.item())).smallOrMicro());
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        reviews.adjust(step.packageId(), Long.parseLong(step.item()),
                new BigDecimal(rows.get(0).get("deductionPercent").toString()));
        return Map.of();
    }
}
