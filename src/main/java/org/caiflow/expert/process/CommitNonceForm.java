package org.caiflow.expert.process;

import org.caiflow.expert.Lots;
import org.caiflow.expert.Lots.Half;
import org.caiflow.expert.Lots.Sealed;
import org.caiflow.identity.Party;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** One click: the page makes the nonce and posts what the form holds. */
@Component
class CommitNonceForm implements TaskForm {

    private final Lots lots;

    CommitNonceForm(Lots lots) {
        this.lots = lots;
    }

    @Override
    public String form() {
        return "expert/commit-nonce";
    }

    @Override
    public Map<String, Object> open(Step step) {
        var asked = lots.asked(step.actor(), step.packageId(), Party.valueOf(step.item()));
        return Map.of("commitment", asked.commitment(), "party", asked.side().name(), "receivers", asked.receivers());
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        Party side = Party.valueOf(step.item());
        lots.commit(step.actor(), step.packageId(), side,
                answers.rows("halves").stream().map(row -> new Half(side, NonceFields.side(row, "to"), row.text("commitment"))).toList(),
                answers.rows("sealed").stream().map(row -> new Sealed(side, NonceFields.side(row, "to"), row.text("fingerprint"),
                        NonceFields.base64(row, "sealed"), List.of())).toList());
        return Map.of();
    }
}
