package org.caiflow.contract.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;

import java.util.List;

/** Grounds as they are kept with a returned contract; their values as texts. */
final class StoredGrounds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredGrounds() {
    }

    /** @return null when there are none */
    static String write(List<Ground> grounds) {
        try {
            return grounds.isEmpty() ? null : JSON.writeValueAsString(grounds.stream().map(StoredGrounds::plain).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Ground> read(String stored) {
        try {
            return stored == null ? List.of() : JSON.readValue(stored, new TypeReference<List<Ground>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable grounds of a contract", e);
        }
    }

    private static Ground plain(Ground ground) {
        List<Object> texts = ground.args().stream()
                .map(arg -> (Object) (arg instanceof Money money ? money.display() : String.valueOf(arg))).toList();
        return new Ground(ground.field(), ground.key(), texts, ground.article());
    }
}
