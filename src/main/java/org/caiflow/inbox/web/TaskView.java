package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Tasks;

/**
 * Page {@code inbox/task} and its preview.
 *
 * @param sentence what to do, in one sentence
 * @param hint     the rule and what usually goes wrong
 * @param act      word on the main button
 * @param data     JSON for the form's script, safe inside a script element
 * @param next     steps that follow, in the model's words
 * @param holding  whether the reader, somebody else or nobody has claimed it
 * @param questions what the comparison of the bids asks; null for those who may not know
 * @param seen     whether the reader may open the project; without it papers and events are empty
 */
public record TaskView(TaskLine line, String sentence, String hint, String act, String data, Due due, List<String> next,
                       Holding holding, boolean seen, List<PaperLine> papers, List<EventLine> events, QuestionsLink questions) {

    private static final int LATEST = 3;

    public enum Holding {
        MINE, OTHERS, FREE;

        static Holding of(Actor actor, Tasks.Item item) {
            if (item.claimedBy() == null) {
                return FREE;
            }
            return item.claimedBy().equals(actor.name()) || actor.seats().contains(item.claimedBy()) ? MINE : OTHERS;
        }
    }

    /** As much of the case so far as a preview shows. */
    public List<EventLine> latest() {
        return events.subList(0, Math.min(LATEST, events.size()));
    }

    public boolean mayAct() {
        return holding != Holding.OTHERS;
    }
}
