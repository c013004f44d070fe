package org.caiflow.evaluation.process;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.Reviews;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.tender.Tenders;
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
    private final Tenders tenders;
    private final Reviews reviews;
    private final Inquiries inquiries;

    AbnormallyLowPriceFacts(Bids bids, Plans plans, Tenders tenders, Reviews reviews, Inquiries inquiries) {
        this.bids = bids;
        this.plans = plans;
        this.tenders = tenders;
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
        var own = tenders.document(step.tenderId()).judging().lowPrice();
        return Map.of("ownAverage", orNone(own.ofMean()), "ownSecond", orNone(own.ofSecond()), "ownCeiling", orNone(own.ofCeiling()), "priceInFen", bids.bid(Long.parseLong(step.item())).price().fen(), "bids", prices.size(),
                "sum", prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                "secondLowest", prices.size() < 2 ? BigDecimal.ZERO : prices.get(1), "ceiling", plans.plannedPackage(step.packageId()).limit().yuan());
    }

    /** Zero where the document is not stricter than the rule: the table takes the higher of both. */
    private static BigDecimal orNone(BigDecimal percent) {
        return percent == null ? BigDecimal.ZERO : percent;
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            inquiries.lowPrice(step.packageId(), Long.parseLong(step.item()), rows.stream().map(row -> String.valueOf(row.get("ground"))).toList());
        }
        return Map.of();
    }
}
