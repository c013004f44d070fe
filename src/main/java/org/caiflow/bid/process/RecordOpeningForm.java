package org.caiflow.bid.process;

import org.caiflow.bid.BidState;
import org.caiflow.bid.Openings;
import org.caiflow.bid.Openings.Minutes;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The agency writes down the opening (开标记录); what was read out is shown, never typed. */
@Component
class RecordOpeningForm implements TaskForm {

    private static final String BY_BIDDER = "bidder";

    private final Openings openings;

    RecordOpeningForm(Openings openings) {
        this.openings = openings;
    }

    @Override
    public String form() {
        return "bid/record-opening";
    }

    @Override
    public Map<String, Object> open(Step step) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> causes = new ArrayList<>();
        for (var lot : openings.board(step.tenderId()).lots()) {
            for (var bid : lot.bids()) {
                String name = lot.no() + " " + lot.name();
                if (bid.state() == BidState.OPENED) {
                    rows.add(Map.of("packageName", name, "supplier", bid.supplier(), "price", bid.price().yuan().toPlainString(),
                            "deliveryDays", bid.deliveryDays()));
                } else if (bid.state() == BidState.SEALED && !lot.tooFew()) {
                    causes.add(Map.of("bidId", bid.bidId(), "bid", name + " · " + bid.supplier(), "cause", BY_BIDDER));
                }
            }
        }
        var said = openings.board(step.tenderId()).objections();
        var shown = new LinkedHashMap<String, Object>(Map.of("bids", rows, "causes", causes));
        if (!said.isEmpty()) {
            shown.put("objections", said.stream().map(one -> one.organisation() + "：" + one.text()).collect(Collectors.joining("\n")));
            shown.put("answers", said.stream().filter(one -> one.answer() != null).map(one -> one.organisation() + "：" + one.answer())
                    .collect(Collectors.joining("\n")));
        }
        return shown;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        var causes = answers.rows("causes").stream()
                .map(row -> new Openings.Cause(row.number("bidId").longValueExact(), BY_BIDDER.equals(row.text("cause")))).toList();
        openings.record(step.actor(), step.tenderId(),
                new Minutes(answers.text("present"), answers.text("objections"), answers.text("answers"), causes));
        return Map.of();
    }
}
