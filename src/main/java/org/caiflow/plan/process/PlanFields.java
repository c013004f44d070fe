package org.caiflow.plan.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.caiflow.identity.RefusalWords;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.plan.Plans.PlannedPackage;
import org.caiflow.workflow.Cases;

/** A plan under the field names of its forms; what is not there yet is left out. */
@Component
class PlanFields {

    private final Plans plans;
    private final Cases cases;
    private final RefusalWords words;

    PlanFields(Plans plans, Cases cases, RefusalWords words) {
        this.plans = plans;
        this.cases = cases;
        this.words = words;
    }

    Map<String, Object> of(long caseId) {
        Plans.Plan plan = plans.ofCase(caseId);
        List<PlannedPackage> packages = plans.packages(caseId);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", cases.get(caseId).name());
        fields.put("category", plan.category());
        fields.put("organisationForm", plan.organisationForm());
        fields.put("budgetTotal", plan.budget().isPositive() ? yuan(plan.budget()) : null);
        fields.put("intentionOn", plan.intentionOn() == null ? null : plan.intentionOn().toString());
        fields.put("intentionExemption", plan.intentionExemption());
        fields.put("requirement", plan.requirement());
        fields.put("reservedForSmall", plan.reservedForSmall());
        fields.put("reserveReason", plan.reserveReason());
        fields.put("packages", packages.isEmpty() ? null : packages.stream().map(PlanFields::row).toList());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private static Map<String, Object> row(PlannedPackage one) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", one.name());
        row.put("quantity", one.quantity());
        row.put("budget", yuan(one.budget()));
        row.put("ceiling", one.ceiling() == null ? null : yuan(one.ceiling()));
        row.values().removeIf(Objects::isNull);
        return row;
    }

    private static String yuan(Money money) {
        return money.yuan().toPlainString();
    }

    /** Why the plan came back, as a list in Markdown; empty when it did not. */
    Optional<String> grounds(Plans.Plan plan) {
        Stream<String> reasons = words.tell(plan.grounds(), LocaleContextHolder.getLocale()).stream().map(PlanFields::sentence);
        Stream<String> opinion = plan.grounds().isEmpty() ? Stream.ofNullable(plan.opinion()) : Stream.empty();
        return Optional.of(Stream.concat(reasons, opinion).map(line -> "- " + line).collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private static String sentence(RefusalWords.Told told) {
        return told.article() == null ? told.message() : told.message() + "（" + told.article() + "）";
    }
}
