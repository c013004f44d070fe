package org.caiflow.bid.process;

import org.caiflow.bid.Openings;
import org.caiflow.bid.Openings.Minutes;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The agency writes down the opening (开标记录); what was read out is shown, never typed. */
@Component
class RecordOpeningForm implements TaskForm {

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
        for (var lot : openings.board(step.tenderId()).lots()) {
            lot.bids().forEach(bid -> rows.add(Map.of("packageName", lot.no() + " " + lot.name(), "supplier", bid.supplier(),
                    "price", bid.price().yuan().toPlainString(), "deliveryDays", bid.deliveryDays())));
        }
        return Map.of("bids", rows);
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        openings.record(step.actor(), step.tenderId(),
                new Minutes(answers.text("present"), answers.text("objections"), answers.text("answers")));
        return Map.of();
    }
}
