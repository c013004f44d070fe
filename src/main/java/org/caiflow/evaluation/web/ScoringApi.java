package org.caiflow.evaluation.web;

import org.caiflow.evaluation.Scoring;
import org.caiflow.evaluation.Scoring.Draft;
import org.caiflow.identity.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Keeps what an expert has typed. */
@RestController
class ScoringApi {

    private final ScoringViews views;
    private final Scoring scoring;

    ScoringApi(ScoringViews views, Scoring scoring) {
        this.views = views;
        this.scoring = scoring;
    }

    /** The answer's revision is the one to send next. */
    @PutMapping("/api/v1/tasks/{taskId}/draft")
    Draft save(Actor actor, @PathVariable String taskId, @RequestBody Draft draft) {
        var task = views.task(actor, taskId);
        var typed = new Draft(draft.revision(), draft.typed() == null ? Map.of() : draft.typed());
        return scoring.save(actor, ScoringViews.seat(task), task.item().packageId(), typed);
    }
}
