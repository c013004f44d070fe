package org.caiflow.rules;

import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The administrator's side of the {@link Law}: rows are added, ended and confirmed, never changed (参数维护). */
public interface Parameters {

    /** By key, region, level, latest start first. */
    List<Parameter> list(Filter filter);

    /**
     * Adds a row for a known key; it ends the former one of the same key, region and level on the day before.
     *
     * @return the id
     * @throws org.caiflow.kernel.Refused with every ground, or when the actor is no administrator
     */
    long add(Actor by, NewParameter parameter);

    /** Marks the row as checked against the original text. Refused (conflict) when someone has already done so. */
    void confirm(Actor by, long id);

    /** @param search part of the key or of the article; @param region exact; @param open only rows without an end; null or false for all */
    record Filter(String search, String region, boolean unconfirmedOnly, boolean open) {

        public static final Filter ALL = new Filter(null, null, false, false);
    }

    /** @param value null leaves it empty: the step that needs it is refused; @param level null for every level */
    record NewParameter(String key, BigDecimal value, String region, BudgetLevel level, LocalDate validFrom, String article) {
    }
}
