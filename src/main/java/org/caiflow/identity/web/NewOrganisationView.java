package org.caiflow.identity.web;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Party;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Region;
import org.caiflow.identity.SizeClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The form that registers an organisation, with what was typed by field. */
public record NewOrganisationView(Map<String, String> typed, List<Region> regions, List<Told> grounds) {

    public List<String> kinds() {
        return names(Party.values());
    }

    public List<String> budgetLevels() {
        return names(BudgetLevel.values());
    }

    public List<String> sizes() {
        return names(SizeClass.values());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
