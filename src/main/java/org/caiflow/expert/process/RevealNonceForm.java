package org.caiflow.expert.process;

import org.caiflow.expert.Lots;
import org.caiflow.expert.Lots.Half;
import org.caiflow.identity.Party;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.TaskForm;
import org.springframework.stereotype.Component;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page opens what is sealed to the person's key and posts the halves. */
@Component
class RevealNonceForm implements TaskForm {

    private final Lots lots;

    RevealNonceForm(Lots lots) {
        this.lots = lots;
    }

    @Override
    public String form() {
        return "expert/reveal-nonce";
    }

    @Override
    public Map<String, Object> open(Step step) {
        Party side = Party.valueOf(step.item());
        var asked = lots.asked(step.actor(), step.packageId(), side);
        return Map.of("commitment", asked.commitment(), "party", side.name(),
                "sealed", lots.sealedTo(step.actor(), step.packageId(), side).stream().map(RevealNonceForm::shown).toList());
    }

    private static Map<String, Object> shown(Lots.Sealed sealed) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("of", sealed.of().name());
        shown.put("to", sealed.receiver().name());
        shown.put("fingerprint", sealed.fingerprint());
        shown.put("sealed", Base64.getEncoder().encodeToString(sealed.sealed()));
        shown.put("commitments", List.copyOf(sealed.commitments()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(Step step, Answers answers) {
        lots.reveal(step.actor(), step.packageId(), Party.valueOf(step.item()), answers.rows("halves").stream()
                .map(row -> new Half(NonceFields.side(row, "of"), NonceFields.side(row, "to"), row.text("value"))).toList());
        return Map.of();
    }
}
