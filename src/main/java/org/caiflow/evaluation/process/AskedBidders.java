package org.caiflow.evaluation.process;

import org.caiflow.evaluation.Inquiries;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** Organisations with a question to answer. */
@Component
class AskedBidders implements Many {

    private final Inquiries inquiries;

    AskedBidders(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String name() {
        return "askedBidders";
    }

    @Override
    public List<String> of(Step step) {
        return inquiries.asked(step.packageId()).stream().map(String::valueOf).toList();
    }
}
