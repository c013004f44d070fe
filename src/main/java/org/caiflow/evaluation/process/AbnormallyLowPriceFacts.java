package org.caiflow.evaluation.process;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Reviews;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** 异常低价 (财库〔2026〕2号), per bid that conforms, on the prices as offered. */
@Component
class AbnormallyLowPriceFacts implements DecisionFacts {

    private final Bids bids;
    private final Plans plans;
    private final Reviews reviews;
    private final Inquiries inquiries;

    AbnormallyLowPriceFacts(Bids bids, Plans plans, Reviews reviews, Inquiries inquiries) {
        this.bids = bids;
        this.plans = plans;
        this.reviews = reviews;
        this.inquiries = inquiries;
    }

    @Override
    public String decision() {
        return "AbnormallyLowPrice";
    }

    /** The price in fen against hundredths of yuan, the mean as sum and number: nothing is rounded before it is compared. */
    @Override
    public Map<String, Object> inputs(Step step) {
        List<BigDecimal> prices = reviews.conforming(step.packageId()).stream().map(OpenedBid::price).map(Money::yuan).sorted().toList();
        return Map.of("priceInFen", bids.bid(Long.parseLong(step.item())).price().fen(), "bids", prices.size(),
                "sum", prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                "secondLowest", prices.size() < 2 ? BigDecimal.ZERO : prices.get(1), "ceiling", plans.plannedPackage(step.packageId()).limit().yuan());
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            inquiries.lowPrice(step.packageId(), Long.parseLong(step.item()), rows.stream().map(row -> String.valueOf(row.get("ground"))).toList());
        }
        return Map.of();
    }
}
