package org.caiflow.workflow;

import java.util.List;

/** What a model repeats a step for: packages, seats, bids. Named in the model as {@code ${each.of(execution, 'name')}}. */
public interface Many {

    /** Name used by the models, such as {@code standingPackages}. */
    String name();

    /** Ids, in a stable order. */
    List<String> of(Step step);
}
