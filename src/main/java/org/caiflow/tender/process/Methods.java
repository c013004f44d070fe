package org.caiflow.tender.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Methods to which a failed open tender may change (采购方式变更), and whether their model is published here. */
@Component
class Methods {

    private static final List<String> OTHERS =
            List.of("InvitedTender", "CompetitiveNegotiation", "CompetitiveConsultation", "Inquiry", "SingleSource");

    private final RepositoryService models;
    private final MessageSource messages;

    Methods(RepositoryService models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
    }

    List<Map<String, String>> options() {
        return OTHERS.stream().map(method -> Map.of("label", label(method), "value", method)).toList();
    }

    String label(String method) {
        return messages.getMessage("enum.Method." + method, null, LocaleContextHolder.getLocale());
    }

    boolean published(String method) {
        return models.createProcessDefinitionQuery().processDefinitionKey(method).active().count() > 0;
    }
}
