package org.caiflow.evaluation.web;

import org.caiflow.archive.Papers;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Scoring;
import org.caiflow.evaluation.web.ScoringView.Column;
import org.caiflow.evaluation.web.ScoringView.Paper;
import org.caiflow.evaluation.web.ScoringView.Row;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders.Criterion;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings task, sheet, draft and papers together. */
@Component
class ScoringViews {

    static final String FORM = "evaluation/score";
    private static final String SEAT = "seat:";

    private final Tasks tasks;
    private final Scoring scoring;
    private final Papers papers;

    ScoringViews(Tasks tasks, Scoring scoring, Papers papers) {
        this.tasks = tasks;
        this.scoring = scoring;
        this.papers = papers;
    }

    /** @throws Refused when it is none of the actor's, or no scoring task */
    Tasks.Task task(Actor actor, String taskId) {
        var task = tasks.get(actor, taskId);
        if (!task.formKey().equals(FORM)) {
            throw Refused.invalid(Ground.of("evaluation.no-draft"));
        }
        return task;
    }

    static String seat(Tasks.Task task) {
        return task.item().audience().substring(SEAT.length());
    }

    ScoringView of(Actor actor, Tasks.Task task) {
        long packageId = task.item().packageId();
        var sheet = scoring.sheet(actor, seat(task), packageId);
        var draft = scoring.draft(actor, seat(task), packageId);
        var filed = filed(task);
        return new ScoringView(task, draft,
                sheet.bids().stream().map(bid -> column(task, bid, filed)).toList(),
                sheet.criteria().stream().map(criterion -> row(criterion, sheet.bids(), draft.typed())).toList(),
                sheet.criteria().stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Map<String, Papers.Paper> filed(Tasks.Task task) {
        return papers.ofCase(task.item().caseId()).stream()
                .collect(Collectors.toMap(Papers.Paper::sha256, Function.identity(), (first, second) -> first));
    }

    private static Column column(Tasks.Task task, OpenedBid bid, Map<String, Papers.Paper> filed) {
        return new Column(bid.id(), bid.supplierName(), bid.price(), bid.files().stream().map(filed::get)
                .map(paper -> new Paper(paper.fileName(), "/scoring/" + task.item().id() + "/papers/" + paper.sha256(),
                        paper.mediaType().equals("application/pdf"))).toList());
    }

    private static Row row(Criterion criterion, List<OpenedBid> bids, Map<String, String> typed) {
        return new Row(criterion.no(), criterion.name(), criterion.standard(), criterion.max(), criterion.objective(),
                bids.stream().map(bid -> typed.getOrDefault(bid.id() + "-" + criterion.no(), "")).toList());
    }

    /** A paper of a bid that the actor scores. @throws Refused (unknown) for every other one */
    Papers.Paper paper(Actor actor, Tasks.Task task, String sha256) {
        boolean scored = scoring.sheet(actor, seat(task), task.item().packageId()).bids().stream()
                .anyMatch(bid -> bid.files().contains(sha256));
        if (!scored) {
            throw Refused.unknown("archive.no-such-paper");
        }
        return filed(task).get(sha256);
    }
}
