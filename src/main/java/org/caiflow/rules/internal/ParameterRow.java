package org.caiflow.rules.internal;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code rule_parameter}. @param budgetLevel empty for every level, so that the unique key covers it */
record ParameterRow(long id, String ruleKey, BigDecimal value, Unit unit, boolean promise, String region, String budgetLevel,
                    LocalDate validFrom, LocalDate validTo, String article, boolean confirmed, int revision) {

    Parameter toParameter() {
        return new Parameter(id, ruleKey, plain(value), unit, promise, region,
                budgetLevel.isEmpty() ? null : BudgetLevel.valueOf(budgetLevel), validFrom, validTo, article, confirmed);
    }

    boolean inForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** 5.000000 and 1E+7 are the same numbers as 5 and 10000000, but people read them. */
    private static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
