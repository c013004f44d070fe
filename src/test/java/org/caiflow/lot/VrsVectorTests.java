package org.caiflow.lot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chain and order agree with the example of draft-thomson-elegy-vrs-00. */
class VrsVectorTests {

    private final JsonNode vector = read();
    private final HashChain chain = new HashChain(Octets.utf8(vector.path("secret_utf8").asText()), vector.path("iterations").asInt());

    @Test
    void theChainIsTheOneOfTheDraft() {
        assertThat(Octets.hex(chain.head())).isEqualTo(vector.path("commitment_H10").asText());
        assertThat(Octets.hex(chain.code(1))).isEqualTo(vector.path("rounds").path(0).path("one_time_code_H9").asText());
        assertThat(Octets.hex(chain.code(2))).isEqualTo(vector.path("rounds").path(1).path("one_time_code_H8").asText());
        assertThat(HashChain.follows(chain.code(1), chain.head())).isTrue();
        assertThat(HashChain.follows(chain.code(2), chain.code(1))).isTrue();
        assertThat(HashChain.follows(chain.code(2), chain.head())).isFalse();
    }

    @Test
    void theOrderIsTheOneOfTheDraft() {
        byte[] randomness = Octets.utf8(vector.path("randomness_utf8").asText());
        var labels = new HashSet<String>();
        vector.path("rounds").forEach(round -> round.path("sorted_prefixes").forEach(line -> labels.add(line.path(1).asText())));
        for (int round = 1; round <= 2; round++) {
            var order = new Order(chain.code(round), randomness);
            var asked = new ArrayList<String>();
            for (JsonNode line : vector.path("rounds").path(round - 1).path("sorted_prefixes")) {
                assertThat(Octets.hex(order.position(Octets.utf8(line.path(1).asText())))).startsWith(line.path(0).asText());
                asked.add(line.path(1).asText());
            }
            List<String> all = labels.stream().toList();
            var ordered = new ArrayList<String>();
            for (int index : order.first(all.stream().map(Octets::utf8).toList(), all.size())) {
                ordered.add(all.get(index));
            }
            assertThat(ordered).containsSubsequence(asked).hasSameSizeAs(labels);
        }
    }

    private static JsonNode read() {
        try (var file = VrsVectorTests.class.getResourceAsStream("/vectors/draw/vrs-example.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
