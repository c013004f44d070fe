package org.caiflow.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The numbers of the law and of the service promises, as dated and scoped parameters (规则参数). */
public interface Law {

    /**
     * The parameter in force: nearest region first, then budget level, then the latest start.
     *
     * @throws org.caiflow.kernel.Refused naming key, region and day when there is none or its value is empty
     */
    Parameter require(String key, Scope scope, LocalDate day);

    /** As {@link #require}, empty when there is none or its value is left empty. */
    Optional<Parameter> find(String key, Scope scope, LocalDate day);

    /** Every row, by key; what is not confirmed is marked. */
    List<Parameter> all();
}
