package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets the experts who are marked so apply for the pool, and finance supervision review them; the others were taken over with a table. */
final class DemoExperts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LEVELS = Map.of("高级", "SENIOR", "中级", "MID");

    private final Client client;
    private final String supervisor;
    private final String administrator;
    private final Consumer<String> say;

    DemoExperts(Client client, String supervisor, String administrator, Consumer<String> say) {
        this.client = client;
        this.supervisor = supervisor;
        this.administrator = administrator;
        this.say = say;
    }

    /** Goes on where it was; who is in the pool already is left alone. */
    void register(List<JsonNode> experts) {
        experts.forEach(this::register);
        client.post(administrator, "/api/v1/clock/settle", Map.of());
    }

    private void register(JsonNode expert) {
        String login = expert.path("login").asText();
        JsonNode standing = client.get(login, "/api/v1/expert/entry");
        if (standing.path("entry").isObject()) {
            return;
        }
        JsonNode matter = standing.path("application").isObject() ? standing.path("application")
                : client.post(login, "/api/v1/expert/application", Map.of());
        String no = matter.path("no").asText();
        task(login, no).ifPresent(task -> complete(login, task, application(expert)));
        task(supervisor, no).ifPresent(task -> complete(supervisor, task, JSON.createObjectNode().put("decision", "approve")));
        say.accept(no + ": " + login + " registers as an expert");
    }

    private Optional<JsonNode> task(String login, String no) {
        for (JsonNode item : client.get(login, "/api/v1/tasks?limit=200").path("items")) {
            if (item.path("caseNo").asText().equals(no)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private void complete(String login, JsonNode task, ObjectNode form) {
        client.post(login, "/api/v1/tasks/" + task.path("id").asText() + "/complete",
                Map.of("revision", task.path("revision").asInt(), "form", form));
    }

    private ObjectNode application(JsonNode expert) {
        ObjectNode form = JSON.createObjectNode();
        for (String field : List.of("region", "birth", "education", "title", "fieldSince", "employer", "specialties", "bank", "account")) {
            form.set(field, expert.path(field));
        }
        String login = expert.path("login").asText();
        ArrayNode papers = form.putArray("papers");
        papers.add(client.upload(login, "职称证书.txt", "text/plain", FormFiller.text(login, "职称证书", expert.path("title").asText())));
        return form.put("titleLevel", LEVELS.get(expert.path("titleLevel").asText())).put("clean", true).put("decision", "submit");
    }
}
