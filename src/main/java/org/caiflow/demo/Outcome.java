package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.demo.CaseScript.Expectation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares what came out with what the case file expects, and prints both. */
final class Outcome {

    private final Client client;

    Outcome(Client client) {
        this.client = client;
    }

    /** @return whether everything came out as expected */
    boolean check(CaseScript script, String no) {
        var faults = faults(script, no);
        faults.forEach(fault -> System.out.println("NOT AS EXPECTED: " + fault));
        if (faults.isEmpty()) {
            System.out.println("everything came out as the case file says");
        }
        return faults.isEmpty();
    }

    List<String> faults(CaseScript script, String no) {
        var faults = new ArrayList<String>();
        if (script.expect() == null) {
            return faults;
        }
        JsonNode project = client.get(script.cast().handler(), "/api/v1/projects/" + no);
        for (JsonNode box : project.path("packages")) {
            Expectation expected = script.expect().get(box.path("no").asText());
            if (expected != null) {
                compare(script, no, box, expected, faults);
            }
        }
        return faults;
    }

    private void compare(CaseScript script, String no, JsonNode box, Expectation expected, List<String> faults) {
        String label = "package " + box.path("no").asInt();
        if (!box.path("state").asText().equals(expected.state())) {
            faults.add(label + " is " + box.path("state").asText() + ", expected " + expected.state());
        }
        if (expected.ranking() == null) {
            return;
        }
        JsonNode ranking = client.get(script.cast().handler(),
                "/api/v1/projects/" + no + "/packages/" + box.path("id").asText() + "/ranking");
        for (int i = 0; i < expected.ranking().size(); i++) {
            String letter = expected.ranking().get(i);
            JsonNode row = ranking.path(i);
            String name = client.get(script.cast().suppliers().get(letter), "/api/v1/me").path("memberships").path(0)
                    .path("organisation").asText();
            System.out.println(label + " rank " + row.path("rank").asInt() + ": " + letter + " " + row.path("supplier").asText()
                    + " price score " + row.path("priceScore").asText() + " total " + row.path("total").asText());
            if (!row.path("supplier").asText().equals(name)) {
                faults.add(label + " rank " + (i + 1) + " is " + row.path("supplier").asText() + ", expected " + name);
            }
            BigDecimal total = expected.totals().get(letter);
            if (total != null && total.compareTo(new BigDecimal(row.path("total").asText("0"))) != 0) {
                faults.add(label + " total of " + letter + " is " + row.path("total").asText() + ", expected " + total);
            }
        }
    }
}
