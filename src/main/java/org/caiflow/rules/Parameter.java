package org.caiflow.rules;

import org.caiflow.identity.BudgetLevel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One number of the law or of a promise.
 *
 * @param value     null when left empty: the step that needs it is refused
 * @param promise   true for a service level (yellow light), false for a statutory number (red light)
 * @param article   source, such as {@code 财政部令第87号第十六条}
 * @param validTo   last day in force; null while open
 * @param confirmed false until an administrator has checked it against the original text
 */
public record Parameter(long id, String key, BigDecimal value, Unit unit, boolean promise, String region,
                        BudgetLevel level, LocalDate validFrom, LocalDate validTo, String article, boolean confirmed) {
}
