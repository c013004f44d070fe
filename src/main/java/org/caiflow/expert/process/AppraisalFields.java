package org.caiflow.expert.process;

import org.caiflow.expert.Appraisals.Appraisal;
import org.caiflow.expert.Appraisals.Grade;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the two forms of an appraisal begin with. */
@Component
class AppraisalFields {

    private final Organisations organisations;
    private final MessageSource messages;

    AppraisalFields(Organisations organisations, MessageSource messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    Map<String, Object> head(Appraisal appraisal) {
        Region region = organisations.region(appraisal.region());
        return new HashMap<>(Map.of("region", english() ? region.nameEn() : region.name(), "year", appraisal.year(), "experts", appraisal.experts(),
                "grades", Stream.of(Grade.values()).map(grade -> grade(grade) + " " + appraisal.grades().get(grade.ordinal())).collect(Collectors.joining(" · "))));
    }

    /** @param grade null for none */
    String grade(Grade grade) {
        return grade == null ? "—" : messages.getMessage("enum.AppraisalGrade." + grade, null, LocaleContextHolder.getLocale());
    }

    /** To the results of each expert, as markdown. */
    String link(Appraisal appraisal) {
        return "[" + messages.getMessage("page.appraisal.results", null, LocaleContextHolder.getLocale()) + "](/supervision/experts/appraisals/" + appraisal.id() + ")";
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
