package org.caiflow.tender.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.caiflow.tender.ReProcurements;
import org.caiflow.tender.ReProcurements.Choice;
import org.caiflow.tender.ReProcurements.Proposal;
import org.caiflow.tender.ReProcurements.Proposed;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class ProposeReProcurementForm implements TaskForm {

    private final Tenders tenders;
    private final ReProcurements reProcurements;
    private final Methods methods;
    private final MessageSource messages;

    ProposeReProcurementForm(Tenders tenders, ReProcurements reProcurements, Methods methods, MessageSource messages) {
        this.tenders = tenders;
        this.reProcurements = reProcurements;
        this.methods = methods;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "tender/propose-re-procurement";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var shown = new LinkedHashMap<String, Object>();
        Tenders.Package failed = tenders.packages(step.caseId()).stream()
                .filter(one -> one.id() == step.packageId()).findFirst().orElseThrow();
        shown.put("package", failed.no() + ". " + failed.name());
        shown.put("failure", messages.getMessage("notice.failure.reason." + failed.reason(), null,
                LocaleContextHolder.getLocale()));
        shown.put("methods", methods.options());
        refused(step.packageId()).ifPresent(refused -> fill(shown, refused));
        return shown;
    }

    /** The last proposal, if the finance department refused it. */
    private Optional<Proposed> refused(long packageId) {
        return reProcurements.of(packageId).filter(proposed -> Boolean.FALSE.equals(proposed.approved()));
    }

    private static void fill(Map<String, Object> shown, Proposed refused) {
        shown.put("grounds", "- " + refused.opinion());
        shown.put("documentFlawed", refused.documentFlawed() ? "yes" : "no");
        shown.put("cause", refused.cause());
        shown.put("reason", refused.reason());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        Choice choice = Choice.valueOf(answers.text("choice").toUpperCase());
        reProcurements.propose(step.actor(), step.caseId(), step.packageId(), new Proposal(choice, answers.text("otherMethod"),
                answers.yes("documentFlawed"), answers.text("cause"), answers.text("reason")));
        return Map.of("choice", choice.name().toLowerCase());
    }
}
