package org.caiflow.workflow;

import java.util.Map;

/**
 * What a module does with the form of a user task. One bean per form; found by {@link #form()}. It runs in the transaction that
 * completes the task; what it refuses leaves the task as it was.
 */
public interface TaskForm {

    /** Path below {@code forms/} without ending, such as {@code plan/draft-plan}. */
    String form();

    /** What the form shows when it opens, by field; also options of selects under their {@code valuesKey}. */
    Map<String, Object> open(Step step);

    /**
     * Writes the facts.
     *
     * @return answers to the gateways behind the task (booleans and short words only); empty when there is none
     * @throws org.caiflow.kernel.Refused with every ground
     */
    Map<String, Object> submit(Step step, Answers answers);
}
