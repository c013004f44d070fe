package org.caiflow.expert.web;

import org.caiflow.expert.Appraisals;
import org.caiflow.expert.Committees;
import org.caiflow.expert.Committees.Call;
import org.caiflow.expert.web.ExpertDesk.Waiting;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Filter;
import org.caiflow.workflow.Tasks.Item;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The expert's own page: calls to answer, evaluations that run. Made for a phone first. */
@Controller
class ExpertPages {

    private static final String SEAT = "seat:";
    private static final String CALL = "UserTask_AnswerCall";
    private static final int MOST = 200;

    private final Committees committees;
    private final Tasks tasks;
    private final Appraisals appraisals;

    ExpertPages(Committees committees, Tasks tasks, Appraisals appraisals) {
        this.committees = committees;
        this.tasks = tasks;
        this.appraisals = appraisals;
    }

    @GetMapping("/expert")
    ModelAndView desk(Actor actor) {
        var held = committees.callsOf(actor);
        Map<String, Call> bySeat = held.stream().collect(Collectors.toMap(call -> SEAT + call.seat(), Function.identity()));
        List<Item> own = tasks.list(actor, new Filter(null, null, null), null, MOST).items().stream()
                .filter(task -> bySeat.containsKey(task.audience())).toList();
        var calls = own.stream().filter(task -> task.definition().equals(CALL))
                .map(task -> new Waiting(task, bySeat.get(task.audience()))).toList();
        return new ModelAndView("expert/desk", Map.of("it",
                new ExpertDesk(calls, own.stream().filter(task -> !task.definition().equals(CALL)).toList(), held,
                        appraisals.own(actor).stream().filter(Appraisals.Told::mayObject).toList())));
    }
}
