package org.caiflow.rules.internal;

import org.caiflow.rules.Parameters.NewParameter;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is inserted; a class, because MyBatis writes the generated id into it. */
final class NewRow {

    private long id;
    final String ruleKey;
    final BigDecimal value;
    final String unit;
    final boolean promise;
    final String region;
    final String budgetLevel;
    final LocalDate validFrom;
    final String article;
    final String enteredBy;

    /** @param like any row of the key: unit and promise belong to the key and are the same in all its rows */
    NewRow(NewParameter parameter, ParameterRow like, String enteredBy) {
        this.ruleKey = parameter.key();
        this.value = parameter.value();
        this.unit = like.unit().name();
        this.promise = like.promise();
        this.region = parameter.region();
        this.budgetLevel = parameter.level() == null ? "" : parameter.level().name();
        this.validFrom = parameter.validFrom();
        this.article = parameter.article().strip();
        this.enteredBy = enteredBy;
    }

    long id() {
        return id;
    }
}
