package org.caiflow.expert.web;

import org.caiflow.expert.Appraisals.Told;
import org.caiflow.expert.Committees.Call;
import org.caiflow.workflow.Tasks.Item;

import java.util.List;

/**
 * What an expert has to do.
 *
 * @param calls waiting for an answer; they tell time and place, never the project
 * @param tasks of evaluations that run
 * @param seats held before and now, newest first
 * @param appraisals to which it may object now
 */
public record ExpertDesk(List<Waiting> calls, List<Item> tasks, List<Call> seats, List<Told> appraisals) {

    public record Waiting(Item task, Call call) {
    }
}
