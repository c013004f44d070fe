package org.caiflow.expert.process;

import org.caiflow.expert.Application;
import org.caiflow.expert.Application.Level;
import org.caiflow.expert.Application.Relation;
import org.caiflow.expert.Application.Tie;
import org.caiflow.expert.Application.TieKind;
import org.caiflow.expert.Experts;
import org.caiflow.expert.Experts.Specialty;
import org.caiflow.identity.Organisations;
import org.caiflow.workflow.Answers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application as fields of the forms, and back. */
@Component
class ApplicationFields {

    private final Experts experts;
    private final Organisations organisations;

    ApplicationFields(Experts experts, Organisations organisations) {
        this.experts = experts;
        this.organisations = organisations;
    }

    /** Regions and specialties. */
    Map<String, Object> choices() {
        return Map.of(
                "regions", organisations.regions().stream().map(region ->
                        Map.of("value", region.code(), "label", english() ? region.nameEn() : region.name())).toList(),
                "specialtyTree", specialties());
    }

    /** The tree of specialties: {@code parent} makes the page show it as one. */
    List<Map<String, String>> specialties() {
        return experts.specialties().stream().map(this::option).toList();
    }

    private Map<String, String> option(Specialty specialty) {
        var option = new HashMap<>(Map.of("value", specialty.code(), "label", label(specialty)));
        if (specialty.parent() != null) {
            option.put("parent", specialty.parent());
        }
        return option;
    }

    private String label(Specialty specialty) {
        return specialty.code() + " " + (english() ? specialty.nameEn() : specialty.name());
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    String names(Collection<String> codes) {
        return experts.specialties().stream().filter(specialty -> codes.contains(specialty.code())).map(this::label)
                .collect(Collectors.joining("\n"));
    }

    Map<String, Object> of(Application application) {
        var data = new HashMap<String, Object>();
        data.put("region", application.region());
        data.put("birth", application.birth().toString());
        data.put("education", application.education());
        data.put("title", application.title());
        data.put("titleLevel", application.titleLevel().name());
        data.put("fieldSince", application.fieldSince().toString());
        data.put("employer", application.employer());
        data.put("employerCode", application.employerCode());
        data.put("position", application.position());
        data.put("specialties", application.specialties());
        data.put("ties", application.ties().stream().filter(tie -> tie.kind() != TieKind.KIN).map(ApplicationFields::tie).toList());
        data.put("kin", application.ties().stream().filter(tie -> tie.kind() == TieKind.KIN).map(ApplicationFields::tie).toList());
        data.put("bank", application.bank());
        data.put("clean", application.clean());
        data.put("papers", application.papers());
        return data;
    }

    private static Map<String, Object> tie(Tie tie) {
        var row = new HashMap<String, Object>();
        row.put("organisation", tie.organisation());
        row.put("creditCode", tie.creditCode());
        if (tie.kind() == TieKind.KIN) {
            row.put("head", tie.head());
            row.put("relation", tie.relation().name());
        } else {
            row.put("kind", tie.kind().name());
            row.put("since", tie.since() == null ? null : tie.since().toString());
            row.put("until", tie.until() == null ? null : tie.until().toString());
        }
        return row;
    }

    static Application read(Answers answers) {
        List<Tie> ties = Stream.concat(answers.rows("ties").stream().map(ApplicationFields::tie),
                answers.rows("kin").stream().map(ApplicationFields::kin)).toList();
        return new Application(answers.text("region"), answers.date("birth"), answers.text("education"), answers.text("title"),
                Level.valueOf(answers.text("titleLevel")), answers.date("fieldSince"), answers.text("employer"),
                code(answers, "employerCode"), answers.text("position"), answers.choices("specialties"), ties, answers.text("bank"),
                answers.yes("clean"), answers.files("papers"));
    }

    private static Tie tie(Answers row) {
        return new Tie(TieKind.valueOf(row.text("kind")), row.text("organisation"), code(row, "creditCode"), null, null, row.date("since"),
                row.date("until"));
    }

    private static Tie kin(Answers row) {
        return new Tie(TieKind.KIN, row.text("organisation"), code(row, "creditCode"), row.text("head"),
                Relation.valueOf(row.text("relation")), null, null);
    }

    private static String code(Answers answers, String field) {
        return answers.text(field) == null ? null : answers.text(field).toUpperCase(Locale.ROOT);
    }
}
