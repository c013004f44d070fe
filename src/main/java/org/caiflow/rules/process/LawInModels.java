package org.caiflow.rules.process;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The law as decision tables reach it: {@code ${law.value('bidders.minimum', region, level, day)}}. Public, because expressions name it. */
@Component("law")
public class LawInModels {

    private final Law law;

    LawInModels(Law law) {
        this.law = law;
    }

    /**
     * @param level name of a {@link BudgetLevel}; null or empty where it does not matter
     * @throws org.caiflow.kernel.Refused as {@link Law#require}
     */
    public BigDecimal value(String key, String region, String level, LocalDate day) {
        BudgetLevel budgetLevel = level == null || level.isEmpty() ? null : BudgetLevel.valueOf(level);
        return law.require(key, new Scope(region, budgetLevel), day).value();
    }
}
