package org.caiflow.expert.web;

import org.caiflow.expert.Committees;
import org.caiflow.expert.Contacts;
import org.caiflow.expert.Lots;
import org.caiflow.expert.Lots.Told;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public page of a draw, step by step, and the two pages on which a party gives its nonce. */
@Controller
class DrawPages {

    private static final Map<String, String> KINDS = Map.of("expert/commit-nonce", "commit", "expert/reveal-nonce", "reveal");
    private static final String HASH = "{commitment:[0-9a-f]{64}}";

    private final Lots lots;
    private final Tasks tasks;
    private final Committees committees;
    private final Cases cases;
    private final Contacts contacts;

    DrawPages(Lots lots, Tasks tasks, Committees committees, Cases cases, Contacts contacts) {
        this.lots = lots;
        this.tasks = tasks;
        this.committees = committees;
        this.cases = cases;
        this.contacts = contacts;
    }

    @GetMapping("/portal/draws/" + HASH)
    ModelAndView draw(@PathVariable String commitment) {
        Told told = lots.told(commitment);
        return new ModelAndView("expert/draw", Map.of("it", new DrawPage(told, told.bundle() == null ? List.of() : told.bundle().seated().stream()
                .sorted(Comparator.comparing(seated -> Integer.valueOf(seated.seat().replaceAll("\\D", "")))).toList())));
    }

    @GetMapping("/portal/draws/" + HASH + "/bundle.json")
    ResponseEntity<byte[]> bundle(@PathVariable String commitment) {
        Told told = lots.told(commitment);
        if (told.bundle() == null) {
            throw Refused.unknown("expert.no-bundle");
        }
        String name = "draw-" + told.caseNo() + "-" + commitment.substring(0, 8) + ".json";
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(told.bundle().json());
    }

    /** Committees of a case: seats, draws, and names when they may be known. */
    @GetMapping("/projects/{no}/committees")
    ModelAndView committees(Actor actor, @PathVariable String no) {
        return committees(actor, no, null, null);
    }

    /** The number of the holder of a seat, once. */
    @PostMapping("/projects/{no}/committees/{seat}/number")
    ModelAndView number(Actor actor, @PathVariable String no, @PathVariable String seat) {
        return committees(actor, no, seat, contacts.number(actor, seat));
    }

    /** What was said on the telephone. */
    @PostMapping("/projects/{no}/committees/{seat}/telephoned")
    String telephoned(Actor actor, @PathVariable String no, @PathVariable String seat, @RequestParam String answer, @RequestParam String note) {
        contacts.telephoned(actor, seat, answer.equals("none") ? null : (Boolean) answer.equals("accept"), note);
        return "redirect:/projects/" + no + "/committees";
    }

    private ModelAndView committees(Actor actor, String no, String seat, String number) {
        var panels = committees.panels(actor, no);
        Map<Long, String> labels = panels.stream().map(Committees.Panel::packageId).distinct()
                .collect(Collectors.toMap(id -> id, id -> cases.labelOf(id).orElse(no)));
        return new ModelAndView("expert/committees", Map.of("it", new CommitteesPage(no, cases.require(actor, no).name(), panels, labels,
                panels.stream().flatMap(panel -> panel.members().stream()).map(Committees.Member::seat)
                        .collect(Collectors.toMap(id -> id, id -> contacts.of(actor, id))), seat == null ? "" : seat, number == null ? "" : number)));
    }

    @GetMapping("/draws/nonce/{taskId}")
    ModelAndView nonce(Actor actor, @PathVariable String taskId) {
        var task = tasks.get(actor, taskId);
        String kind = KINDS.get(task.formKey());
        if (kind == null) {
            throw Refused.invalid(Ground.of("expert.no-nonce"));
        }
        String commitment = task.data().get("commitment").toString();
        return new ModelAndView("expert/nonce", Map.of("it", new NoncePage(task, kind, lots.told(commitment), organisation(actor, task),
                task.data().get("party").toString())));
    }

    private static long organisation(Actor actor, Tasks.Task task) {
        return actor.memberships().stream().filter(one -> task.item().audience().equals(Actor.audience(one.organisationId(), one.role())))
                .findFirst().orElseThrow().organisationId();
    }
}
