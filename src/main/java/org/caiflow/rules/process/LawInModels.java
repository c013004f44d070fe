package org.caiflow.rules.process;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
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
        return law.require(key, scope(region, level), day).value();
    }

    /** For a rule that need not exist everywhere and always. @param otherwise where and when it does not */
    public BigDecimal value(String key, String region, String level, LocalDate day, long otherwise) {
        return law.find(key, scope(region, level), day).map(Parameter::value).orElse(BigDecimal.valueOf(otherwise));
    }

    private static Scope scope(String region, String level) {
        return new Scope(region, level == null || level.isEmpty() ? null : BudgetLevel.valueOf(level));
    }
}
