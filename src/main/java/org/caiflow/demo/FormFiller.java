package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caiflow.demo.CaseScript.Bidder;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a form as the person in that role would: what the form shows, the usual answers, and over both the case file's. */
final class FormFiller {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> usual;
    private final Client client;

    FormFiller(Map<String, JsonNode> usual, Client client) {
        this.usual = usual;
        this.client = client;
    }

    /** @param bidders of the package and round the task belongs to, by the supplier's name; empty where there are none */
    ObjectNode fill(String login, String formKey, JsonNode task, CaseScript script, Map<String, Bidder> bidders,
                    LocalDateTime now) {
        JsonNode shown = task.path("data");
        ObjectNode form = JSON.createObjectNode();
        lay(form, usual.get(formKey), now);
        lay(form, script.forms().get(formKey), now);
        switch (formKey) {
            case "plan/draft-plan" -> form.put("name", script.name());
            case "plan/choose-agency" -> form.put("agency", option(shown, "agencies", organisationOf(script.cast().manager())));
            case "evaluation/review-qualification" -> form.set("bids", reviews(shown, bidders, "qualification"));
            case "evaluation/review-conformity" -> form.set("bids", reviews(shown, bidders, "conformity"));
            case "evaluation/elect-chair" -> form.set("chair", shown.path("members").path(0).path("value"));
            case "evaluation/conclude-conformity" -> form.set("bids", shown.path("bids"));
            case "evaluation/answer-inquiry" -> form.set("inquiries", answered(shown));
            case "evaluation/judge-answers" -> form.set("inquiries", accepted(shown));
            case "evaluation/align-scores" -> form.set("scores", shown.path("scores"));
            case "evaluation/score" -> form.set("scores", scores(shown, bidders));
            case "evaluation/deliver-report" -> form.set("offers", offered(shown));
            case "evaluation/decide-award" -> form.put("candidate", shown.path("candidates").path(0).path("value").asText());
            case "contract/draft" -> {
                form.put("amount", shown.path("awardAmount").asText());
                form.put("no", "HT-" + mark(task));
            }
            case "contract/submit-invoice" -> {
                form.put("amount", shown.path("contractAmount").asText());
                form.put("invoiceNo", "26110%015d".formatted(task.path("item").path("packageId").asLong()));
                form.set("papers", JSON.createArrayNode().add(paper(login, "发票", script.title())));
            }
            case "contract/request-payment" -> {
                form.put("amount", shown.path("invoiceAmount").asText());
                form.set("payee", shown.path("payee"));
            }
            case "contract/record-voucher" -> {
                form.put("paidAmount", shown.path("amount").asText());
                form.put("voucherNo", "GKZF-" + mark(task));
            }
            case "expert/request-draw" -> {
                if (form.hasNonNull("purchaserRepresentative")) {
                    form.put("purchaserRepresentative", option(shown, "representatives", form.path("purchaserRepresentative").asText()));
                    form.set("representativeLetter", JSON.createArrayNode().add(paper(login, "授权函", script.title())));
                }
            }
            case "expert/rate-experts" -> form.set("experts", grades(shown));
            case "expert/propose-fees" -> form.set("fees", fees(shown));
            case "expert/pay-fees" -> {
                form.put("paidAmount", shown.path("total").asText());
                form.put("voucherNo", "LWBC-" + mark(task));
            }
            default -> { }
        }
        return form;
    }

    private static void lay(ObjectNode form, JsonNode answers, LocalDateTime now) {
        if (answers != null) {
            form.setAll((ObjectNode) Dates.fill(answers, now));
        }
    }

    /** Number of the case and the package, for numbers that nobody else may have. */
    private static String mark(JsonNode task) {
        return task.path("item").path("caseNo").asText() + "-" + task.path("item").path("packageId").asText();
    }

    private String organisationOf(String login) {
        return client.get(login, "/api/v1/me").path("memberships").path(0).path("organisation").asText();
    }

    /** The value of the option whose label begins with the text. */
    private static String option(JsonNode shown, String key, String label) {
        for (JsonNode option : shown.path(key)) {
            if (option.path("label").asText().startsWith(label)) {
                return option.path("value").asText();
            }
        }
        throw new IllegalStateException("the form offers no " + label + " among " + shown.path(key));
    }

    private static ArrayNode reviews(JsonNode shown, Map<String, Bidder> bidders, String review) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode bid : shown.path("bids")) {
            boolean fails = Optional.ofNullable(bidders.get(bid.path("supplier").asText()))
                    .map(bidder -> review.equals(bidder.fails())).orElse(false);
            ObjectNode row = rows.addObject();
            row.set("bidId", bid.path("bidId"));
            row.put("passed", fails ? "no" : "yes");
            if (fails) {
                row.put("reason", review.equals("qualification") ? "未提供有效的营业执照副本" : "未实质性响应交货期要求");
            }
        }
        return rows;
    }

    private static ArrayNode answered(JsonNode shown) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode inquiry : shown.path("inquiries")) {
            ObjectNode row = rows.addObject();
            row.set("inquiryId", inquiry.path("inquiryId"));
            row.put("answer", "本报价由本单位按成本、合理利润和税费逐项核算，供货渠道稳定，能够按招标文件履约。");
            if (inquiry.hasNonNull("corrected")) {
                row.put("confirmed", "yes");
            }
        }
        return rows;
    }

    private static ArrayNode accepted(JsonNode shown) {
        ArrayNode rows = JSON.createArrayNode();
        shown.path("inquiries").forEach(inquiry -> rows.addObject().<ObjectNode>setAll((ObjectNode) inquiry).put("accepted", "yes"));
        return rows;
    }

    private static ArrayNode scores(JsonNode shown, Map<String, Bidder> bidders) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode cell : shown.path("scores")) {
            Bidder bidder = bidders.get(cell.path("supplier").asText());
            BigDecimal points = bidder == null || bidder.points() == null
                    ? new BigDecimal(cell.path("max").asText()).multiply(new BigDecimal("0.8"))
                    : bidder.points().get(cell.path("criterionNo").asText());
            ObjectNode row = rows.addObject();
            row.set("bidId", cell.path("bidId"));
            row.set("criterionNo", cell.path("criterionNo"));
            row.put("points", points.stripTrailingZeros().toPlainString());
        }
        return rows;
    }

    private static ArrayNode offered(JsonNode shown) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode candidate : shown.path("offers")) {
            rows.addObject().put("specification", "响应招标文件的全部技术要求，规格型号见投标文件分项报价表").put("quantity", "1 批")
                    .set("bidId", candidate.path("bidId"));
        }
        return rows;
    }

    private static ArrayNode grades(JsonNode shown) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode expert : shown.path("experts")) {
            // not everyone is best
            rows.addObject().put("grade", rows.size() % 3 == 2 ? "4" : "5").set("label", expert.path("label"));
        }
        return rows;
    }

    private static ArrayNode fees(JsonNode shown) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode fee : shown.path("fees")) {
            ObjectNode row = rows.addObject();
            row.set("label", fee.path("label"));
            row.set("due", fee.path("due"));
            row.set("amount", fee.path("amount"));
        }
        return rows;
    }

    /** A plain paper of the person's own; text, because its bytes must be the same when the step is repeated. */
    String paper(String login, String kind, String title) {
        return client.upload(login, kind.split(" ")[0] + ".txt", "text/plain", text(login, kind, title));
    }

    static byte[] text(String login, String kind, String title) {
        return (kind + "\n\n" + title + "\n\n" + login + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
