package org.caiflow.bid.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.kernel.Ground;

import java.util.List;

/** Grounds kept with a bid. */
final class Faults {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Ground>> GROUNDS = new TypeReference<>() {
    };

    private Faults() {
    }

    static List<Ground> read(String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, GROUNDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when there are none. */
    static String write(List<Ground> grounds) {
        try {
            return grounds.isEmpty() ? null : JSON.writeValueAsString(grounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
