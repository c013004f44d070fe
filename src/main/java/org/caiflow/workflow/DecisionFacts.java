package org.caiflow.workflow;

import java.util.List;
import java.util.Map;

/** The facts of a module for a decision table in a model, and what it does with the outcome. One bean per decision. */
public interface DecisionFacts {

    /** Id of the decision, such as {@code FilePlan}. */
    String decision();

    /** Inputs, by name; {@code region}, {@code level} and {@code day} are added by the platform. They live for the evaluation only. */
    Map<String, Object> inputs(Step step);

    /**
     * @param rows outputs of the rules that hit, in the table's order
     * @return answers to the gateways behind the decision; empty when there is none
     */
    Map<String, Object> decided(Step step, List<Map<String, Object>> rows);
}
