package org.caiflow.rules;

import org.caiflow.identity.BudgetLevel;

/** @param region region code; @param level null where it does not matter */
public record Scope(String region, BudgetLevel level) {

    public static final Scope NATION = new Scope("cn", null);
}
