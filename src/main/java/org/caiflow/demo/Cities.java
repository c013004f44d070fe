package org.caiflow.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the demo's files. */
final class Cities {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Cities() {
    }

    /** A misspelt field is refused, not passed over. */
    static CaseScript readScript(String text) throws IOException {
        CaseScript read = JSON.readValue(text, CaseScript.class);
        return new CaseScript(read.id(), read.title(), read.source(), read.start(), read.budgetLine(), read.name(), read.cast(),
                read.forms() == null ? Map.of() : read.forms(), read.waits() == null ? Map.of() : read.waits(),
                read.rounds() == null ? Map.of() : read.rounds(), read.until() == null ? Map.of() : read.until(), read.expect());
    }

    /** The cases of the demo city, in the order of their file. */
    static List<CaseScript> cityCases() {
        try {
            var scripts = new ArrayList<CaseScript>();
            for (JsonNode one : JSON.readTree(resource("city-cases.json"))) {
                scripts.add(readScript(one.toString()));
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people usually write, by form key. */
    static Map<String, JsonNode> usual() {
        try {
            return JSON.readValue(resource("usual.json"), new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Cities.class.getResourceAsStream("/demo/" + name);
    }

    static String first(JsonNode people, String role) {
        return all(people, role).get(0);
    }

    static List<String> all(JsonNode people, String role) {
        var logins = new ArrayList<String>();
        for (JsonNode person : people) {
            if (person.path("role").asText().equals(role)) {
                logins.add(person.path("login").asText());
            }
        }
        return logins;
    }
}
