package org.caiflow.workflow;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.rules.Scope;

/**
 * A procurement as the engine runs it (采购项目). Its id is the business key of all its process instances.
 *
 * @param no     public number, such as {@code CF-420200-2026-0001}
 * @param agency organisation id; null until one is chosen
 */
public record Case(long id, String no, String name, String region, BudgetLevel level, long purchaser, Long agency,
                   State state, long openedAt, Long closedAt) {

    public enum State { RUNNING, CLOSED, WITHDRAWN }

    public Scope scope() {
        return new Scope(region, level);
    }
}
