package org.caiflow.plan.internal;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.caiflow.kernel.Ground;

/** Grounds as they are kept with a returned plan. */
final class StoredGrounds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredGrounds() {
    }

    static String write(List<Ground> grounds) {
        try {
            return grounds.isEmpty() ? null : JSON.writeValueAsString(grounds);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("grounds that are no plain values", e);
        }
    }

    static List<Ground> read(String stored) {
        try {
            return stored == null ? List.of() : JSON.readValue(stored, new TypeReference<List<Ground>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable grounds of a plan", e);
        }
    }
}
