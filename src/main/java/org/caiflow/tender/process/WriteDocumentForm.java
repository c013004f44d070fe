package org.caiflow.tender.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.caiflow.tender.ReProcurements;
import org.caiflow.tender.Tendering;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;

@Component
class WriteDocumentForm implements TaskForm {

    private final Tenders tenders;
    private final Tendering tendering;
    private final ReProcurements reProcurements;
    private final DocumentFields fields;
    private final MessageSource messages;

    WriteDocumentForm(Tenders tenders, Tendering tendering, ReProcurements reProcurements, DocumentFields fields,
                      MessageSource messages) {
        this.tenders = tenders;
        this.tendering = tendering;
        this.reProcurements = reProcurements;
        this.fields = fields;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "tender/write-document";
    }

    @Override
    public Map<String, Object> open(Step step) {
        Tenders.Tender tender = tenders.get(step.tenderId());
        Optional<Tenders.Document> document = tenders.latestDocument(tender.id());
        var shown = new LinkedHashMap<String, Object>(document.map(fields::of).orElse(Map.of()));
        boolean earlierRound = document.filter(found -> found.tenderId() != tender.id()).isPresent();
        if (earlierRound) {
            shown.remove("deadline");
        }
        shown.putIfAbsent("releaseMinutes", fields.usualReleaseMinutes(tender.id()));
        shown.put("packages", rows(tender));
        remark(tender, document, earlierRound).ifPresent(remark -> shown.put("grounds", "- " + remark));
        return shown;
    }

    private List<Map<String, Object>> rows(Tenders.Tender tender) {
        return tenders.packages(tender.caseId()).stream().filter(one -> tender.packageIds().contains(one.id()))
                .map(one -> Map.<String, Object>of("no", one.no(), "name", one.name(),
                        "budget", one.budget().yuan().toPlainString(), "limit", one.limit().yuan().toPlainString()))
                .toList();
    }

    /** Why the purchaser sent it back; in a new round, what has to be mended first (令87 art 43). */
    private Optional<String> remark(Tenders.Tender tender, Optional<Tenders.Document> document, boolean earlierRound) {
        if (!earlierRound) {
            return document.map(Tenders.Document::remark);
        }
        return reProcurements.of(tender.packageIds().get(0)).filter(ReProcurements.Proposed::documentFlawed)
                .map(proposed -> messages.getMessage("tender.mend-document", new Object[]{proposed.cause()},
                        LocaleContextHolder.getLocale()));
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        tendering.write(step.actor(), fields.document(step.tenderId(), answers));
        return Map.of();
    }
}
