package org.caiflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caiflow.demo.CityForBench;
import org.caiflow.demo.DrawNonces;
import org.caiflow.seal.SecretKeys;
import org.caiflow.workflow.Tasks.Task;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;

/** What people answer in each form: the usual answers over what the form shows. */
final class Answering {

    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.8");

    private final ObjectMapper json;
    private final Map<String, JsonNode> usual = CityForBench.usual();
    private final String budget;
    private final String agency;

    /** @param budget in yuan; @param agency id of the agency that is chosen */
    Answering(ObjectMapper json, String budget, String agency) {
        this.json = json;
        this.budget = budget;
        this.agency = agency;
    }

    /** @param invoice stores the supplier's invoice and answers its hash; @param keys of the person, for a draw */
    @SuppressWarnings("unchecked")
    Map<String, Object> answer(Task task, LocalDateTime now, Supplier<String> invoice, Supplier<SecretKeys> keys) {
        JsonNode shown = json.valueToTree(task.data());
        ObjectNode form = json.createObjectNode();
        if (usual.containsKey(task.formKey())) {
            form.setAll((ObjectNode) CityForBench.dated(usual.get(task.formKey()), now));
        }
        switch (task.formKey()) {
            case "expert/commit-nonce" -> form = DrawNonces.commit(shown);
            case "expert/reveal-nonce" -> form = DrawNonces.reveal(shown, keys.get());
            case "evaluation/elect-chair" -> form.set("chair", shown.path("members").path(0).path("value"));
            case "evaluation/conclude-conformity" -> form.set("bids", shown.path("bids"));
            case "plan/draft-plan" -> plan(form, task.item().caseName());
            case "plan/choose-agency" -> form.put("agency", agency);
            case "evaluation/review-qualification", "evaluation/review-conformity" -> form.set("bids", passed(shown));
            case "evaluation/score" -> form.set("scores", scores(shown));
            case "evaluation/decide-award" -> form.put("candidate", shown.path("candidates").path(0).path("value").asText());
            case "contract/draft" -> {
                form.put("amount", shown.path("awardAmount").asText());
                form.put("no", "HT-" + task.item().packageId());
            }
            case "contract/submit-invoice" -> {
                form.put("amount", shown.path("contractAmount").asText());
                form.put("invoiceNo", "26110%015d".formatted(task.item().packageId()));
                form.set("papers", json.createArrayNode().add(invoice.get()));
            }
            case "contract/request-payment" -> {
                form.put("amount", shown.path("invoiceAmount").asText());
                form.set("payee", shown.path("payee"));
            }
            case "contract/record-voucher" -> {
                form.put("paidAmount", shown.path("amount").asText());
                form.put("voucherNo", "GKZF-" + task.item().packageId());
            }
            default -> { }
        }
        return json.convertValue(form, Map.class);
    }

    private void plan(ObjectNode form, String name) {
        form.put("name", name);
        form.put("budgetTotal", budget);
        form.put("requirement", "新校区视频监控 412 点位、公共广播 68 分区及机房配套，含安装、调试、培训与三年质保。");
        form.set("packages", json.createArrayNode().add(json.createObjectNode().put("name", "监控与公共广播系统")
                .put("quantity", "1 套").put("budget", budget)));
    }

    private ArrayNode passed(JsonNode shown) {
        ArrayNode rows = json.createArrayNode();
        for (JsonNode bid : shown.path("bids")) {
            rows.addObject().put("passed", "yes").set("bidId", bid.path("bidId"));
        }
        return rows;
    }

    private ArrayNode scores(JsonNode shown) {
        ArrayNode rows = json.createArrayNode();
        for (JsonNode cell : shown.path("scores")) {
            ObjectNode row = rows.addObject();
            row.set("bidId", cell.path("bidId"));
            row.set("criterionNo", cell.path("criterionNo"));
            row.put("points", new BigDecimal(cell.path("max").asText()).multiply(USUAL_SHARE).stripTrailingZeros().toPlainString());
        }
        return rows;
    }
}
