package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Reviews.Deduction;
import org.caiflow.evaluation.Reviews.Finding;
import org.caiflow.evaluation.Reviews.Policy;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** 政策性价格扣除, per bid, by what the committee found. */
@Component
class AdjustPriceFacts implements DecisionFacts {

    private final Plans plans;
    private final Reviews reviews;

    AdjustPriceFacts(Plans plans, Reviews reviews) {
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
        var findings = reviews.findings(step.packageId());
        var own = findings.stream().filter(finding -> finding.bidId() == Long.parseLong(step.item())).findFirst().orElseThrow();
        return Map.of("category", plan.category(), "reserved", plan.reservedForSmall(), "smallOrMicro", own.smallOrMicro(), "consortium", own.consortium(),
                "domesticPreferred", own.domestic() && competesWithForeign(step, findings), "green", own.green());
    }

    /** The preference exists where domestic and other products compete (国办发〔2025〕34号). */
    private boolean competesWithForeign(Step step, List<Finding> findings) {
        return reviews.valid(step.packageId()).stream()
                .anyMatch(bid -> findings.stream().anyMatch(finding -> finding.bidId() == bid.id() && !finding.domestic()));
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        reviews.adjust(step.packageId(), Long.parseLong(step.item()),
                rows.stream().map(row -> new Deduction(Policy.valueOf(row.get("policy").toString()), new BigDecimal(row.get("percent").toString()))).toList());
        return Map.of();
    }
}
