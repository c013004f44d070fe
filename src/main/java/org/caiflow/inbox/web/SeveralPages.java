package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.inbox.web.SeveralView.Fate;
import org.caiflow.inbox.web.SeveralView.Line;
import org.caiflow.inbox.web.TaskView.Holding;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims or releases several tasks: first the page that says what will happen to each, then the one that says what has. */
@Controller
@RequestMapping("/inbox/several")
class SeveralPages {

    private static final int MOST = 100;

    private final Tasks tasks;
    private final TaskLines lines;
    private final RefusalWords words;

    SeveralPages(Tasks tasks, TaskLines lines, RefusalWords words) {
        this.tasks = tasks;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping
    String preview(Actor actor, @RequestParam(defaultValue = "claim") Act act, @RequestParam(defaultValue = "") List<String> task,
                   Locale locale, Model model) {
        var chosen = task.stream().distinct().limit(MOST).toList();
        var open = tasks.open(actor, chosen);
        var told = open.stream().map(item -> told(actor, act, item, locale)).toList();
        model.addAttribute("it", new SeveralView(act.name(), false, told, chosen.size() - open.size()));
        return "inbox/several";
    }

    private Line told(Actor actor, Act act, Tasks.Item item, Locale locale) {
        var holding = Holding.of(actor, item);
        var fate = holding == Holding.OTHERS ? Fate.CANNOT : holding == act.from ? Fate.WILL : Fate.SAME;
        return new Line(lines.of(item, locale), fate,
                fate == Fate.CANNOT ? why(Refused.conflict("task.claimed", item.claimedBy())) : null);
    }

    /** Each task in a transaction of its own. @param task id and revision as the preview showed them, parted by a colon */
    @PostMapping
    String act(Actor actor, @RequestParam Act act, @RequestParam(defaultValue = "") List<String> task, Locale locale, Model model) {
        Map<String, Integer> shown = task.stream().distinct().limit(MOST).filter(one -> one.matches("[^:]+:\\d{1,9}"))
                .map(one -> one.split(":")).collect(Collectors.toMap(one -> one[0], one -> Integer.valueOf(one[1]), Math::max));
        var open = tasks.open(actor, shown.keySet());
        var done = open.stream().map(item -> done(actor, act, item, shown.get(item.id()), locale)).toList();
        model.addAttribute("it", new SeveralView(act.name(), true, done, shown.size() - open.size()));
        return "inbox/several";
    }

    private Line done(Actor actor, Act act, Tasks.Item item, int revision, Locale locale) {
        if (Holding.of(actor, item) == Holding.OTHERS) {
            return told(actor, act, item, locale);
        }
        try {
            if (act == Act.claim) {
                tasks.claim(actor, item.id(), revision);
            } else {
                tasks.release(actor, item.id(), revision);
            }
            return new Line(lines.of(item, locale), Fate.DONE, null);
        } catch (Refused refused) {
            return new Line(lines.of(item, locale), Fate.CANNOT, why(refused));
        }
    }

    private String why(Refused refused) {
        return words.tell(refused).stream().map(Told::message).collect(Collectors.joining(" "));
    }

    /** As it stands in the address. */
    enum Act {
        claim(Holding.FREE), release(Holding.MINE);

        /** How a task is held that the act changes. */
        private final Holding from;

        Act(Holding from) {
            this.from = from;
        }
    }
}
