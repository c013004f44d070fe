package org.caiflow.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.caiflow.lot.DrawFinding.Check;
import org.junit.jupiter.api.Test;

/** A bundle that says what happened is believed; each way of saying something else is found out, and told for what it is. */
class DrawBundleTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "ab".repeat(32);

    private final DrawBundle honest = new Draws(7).bundle();

    @Test
    void anHonestDrawHolds() {
        assertThat(DrawVerifier.verify(honest, honest.commitment())).allMatch(DrawFinding::holds)
                .extracting(DrawFinding::check).containsExactly(Check.values());
        assertThat(honest.rounds()).hasSize(3);
    }

    @Test
    void readsWhatItWrites() throws IOException {
        assertThat(DrawBundle.read(honest.json())).isEqualTo(honest);
    }

    @Test
    void anotherCommitmentThanThePublished() {
        assertThat(DrawVerifier.verify(honest, OTHER)).filteredOn(finding -> !finding.holds()).extracting(DrawFinding::check)
                .containsExactly(Check.ANNOUNCED);
    }

    @Test
    void anExpertAddedToThePool() throws IOException {
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("pool")).addObject().put("label", "ff".repeat(32)).putArray("strata").add("A01")))
                .contains(Check.COMMITMENT);
    }

    @Test
    void anExpertLeftOut() throws IOException {
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("pool")).remove(3))).contains(Check.COMMITMENT);
    }

    @Test
    void anExpertTwice() throws IOException {
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("pool")).insert(3, bundle.path("pool").path(3).deepCopy())))
                .contains(Check.POOL_SORTED, Check.COMMITMENT);
    }

    @Test
    void aReasonPutInAfterwards() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) entryOf(bundle, call(bundle, 0, 0).path("label").asText())).put("barred", "TIE")))
                .contains(Check.COMMITMENT, Check.CALLED, Check.NOBODY_BARRED);
    }

    @Test
    void aReasonTakenAway() throws IOException {
        assertThat(broken(bundle -> bundle.path("pool").forEach(entry -> ((ObjectNode) entry).remove("barred")))).contains(Check.COMMITMENT);
    }

    @Test
    void otherRules() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rules").path("strata").path(0)).put("needed", 1)))
                .contains(Check.COMMITMENT, Check.COMPLETE);
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rules")).put("chainHead", OTHER))).contains(Check.COMMITMENT, Check.CHAIN);
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rules")).put("packageId", 3))).contains(Check.COMMITMENT);
    }

    @Test
    void anotherNonce() throws IOException {
        assertThat(broken(bundle -> half(bundle).put("value", OTHER))).contains(Check.HALVES, Check.CALLED);
    }

    @Test
    void nonceAndCommitmentChangedTogether() throws IOException {
        var other = new NonceHalf(Octets.hash(honest.commitment()), "AGENCY", "PURCHASER", Octets.hash(OTHER));

        assertThat(broken(bundle -> half(bundle).put("value", OTHER).put("commitment", Octets.hex(other.hash())))).contains(Check.CALLED);
    }

    @Test
    void aNonceOfAnotherDraw() throws IOException {
        var other = new NonceHalf(Octets.hash(OTHER), "AGENCY", "PURCHASER", Octets.hash(half(tree()).path("value").asText()));

        assertThat(broken(bundle -> half(bundle).put("commitment", Octets.hex(other.hash())))).containsExactly(Check.HALVES);
    }

    @Test
    void partiesInAnotherOrder() throws IOException {
        assertThat(broken(bundle -> swap((ArrayNode) bundle.path("nonces")))).contains(Check.HALVES, Check.CALLED);
    }

    @Test
    void onePartyForTwo() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rules").path("parties").path(1))
                .put("creditCode", Draws.PARTIES.get(0).creditCode()))).contains(Check.PARTIES);
    }

    @Test
    void revealedBeforeAllHadCommitted() throws IOException {
        assertThat(broken(bundle -> half(bundle).put("at", Draws.at(5)))).contains(Check.REVEALED_AFTER_ALL);
    }

    @Test
    void committedBeforeTheFreeze() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("nonces").path(1)).put("committedAt", Draws.at(-5))))
                .containsExactly(Check.COMMITTED_AFTER_FREEZE);
    }

    @Test
    void aHalfHandedInBySomeoneElse() throws IOException {
        assertThat(broken(bundle -> half(bundle).put("by", "SUPERVISION"))).containsExactly(Check.REVEALED_AFTER_ALL);
    }

    @Test
    void anotherExpertCalled() throws IOException {
        assertThat(broken(bundle -> {
            String free = freeLabel(bundle);
            ((ObjectNode) call(bundle, 0, 4)).put("label", free);
        })).contains(Check.CALLED, Check.SEATED);
    }

    @Test
    void callsInAnotherOrder() throws IOException {
        assertThat(broken(bundle -> swap((ArrayNode) bundle.path("rounds").path(0).path("called")))).contains(Check.CALLED);
    }

    @Test
    void aRoundLeftOut() throws IOException {
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("rounds")).remove(1))).contains(Check.CHAIN, Check.CALLED);
    }

    @Test
    void anotherOneTimeCode() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rounds").path(0)).put("code", OTHER))).contains(Check.CHAIN, Check.CALLED);
    }

    @Test
    void aDeclineMadeAnAcceptance() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) call(bundle, 0, 0)).put("answer", "ACCEPTED"))).contains(Check.CALLED, Check.SEATED);
    }

    @Test
    void aShortPoolThatIsNot() throws IOException {
        assertThat(broken(bundle -> {
            bundle.put("outcome", "EXHAUSTED");
            ((ArrayNode) bundle.path("rounds")).remove(2);
        })).contains(Check.COMPLETE);
    }

    @Test
    void aMemberSaidToHaveLeft() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) call(bundle, 0, 4)).put("leftAt", Draws.at(1000)))).contains(Check.COMPLETE, Check.SEATED);
    }

    @Test
    void drawnBeforeTheNoncesWereKnown() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rounds").path(0)).put("at", Draws.at(30)))).containsExactly(Check.ROUND_TIMES);
    }

    @Test
    void drawnAgainBeforeTheAnswers() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("rounds").path(1)).put("at", Draws.at(110)))).contains(Check.ROUND_TIMES);
    }

    @Test
    void anotherName() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("seated").path(0)).put("name", "亲戚"))).containsExactly(Check.NAMES);
    }

    @Test
    void someoneElseSits() throws IOException {
        assertThat(broken(bundle -> ((ObjectNode) bundle.path("seated").path(0)).put("label", freeLabel(bundle))))
                .contains(Check.SEATED, Check.NAMES);
    }

    @Test
    void aSeatLeftEmpty() throws IOException {
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("seated")).remove(0))).containsExactly(Check.SEATED);
    }

    @Test
    void noHashesAtAll() throws IOException {
        assertThat(broken(bundle -> half(bundle).put("value", "no hex"))).contains(Check.READABLE);
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("nonces").path(0).path("halves")).remove(0))).contains(Check.READABLE);
        assertThat(broken(bundle -> ((ArrayNode) bundle.path("nonces")).remove(0))).contains(Check.HALVES);
    }

    @Test
    void whatIsNoBundleIsRefused() {
        for (String text : new String[] {"", "{}", "null", "[]", "{\"format\":\"caiflow-draw@1\"}", "{\"format\":\"caiflow-draw@2\"}"}) {
            assertThatThrownBy(() -> DrawBundle.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(BadDraw.class);
        }
    }

    /** Read or refused; never believed where a byte that matters was changed, and nothing else happens. */
    @Test
    void survivesChangedBytes() {
        var random = new Random(3);
        byte[] json = honest.json();
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = json.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(128);
            try {
                DrawBundle read = DrawBundle.read(changed);
                if (!read.equals(honest)) {
                    DrawVerifier.verify(read, null);
                }
            } catch (BadDraw refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    private Check[] broken(Consumer<ObjectNode> change) throws IOException {
        ObjectNode tree = tree();
        change.accept(tree);
        var found = DrawVerifier.verify(DrawBundle.read(JSON.writeValueAsBytes(tree)), null);
        return found.stream().filter(finding -> !finding.holds()).map(DrawFinding::check).toArray(Check[]::new);
    }

    private ObjectNode tree() throws IOException {
        return (ObjectNode) JSON.readTree(honest.json());
    }

    private static ObjectNode half(ObjectNode bundle) {
        return (ObjectNode) bundle.path("nonces").path(0).path("halves").path(0);
    }

    private static com.fasterxml.jackson.databind.JsonNode call(ObjectNode bundle, int round, int at) {
        return bundle.path("rounds").path(round).path("called").path(at);
    }

    private static com.fasterxml.jackson.databind.JsonNode entryOf(ObjectNode bundle, String label) {
        for (var entry : bundle.path("pool")) {
            if (entry.path("label").asText().equals(label)) {
                return entry;
            }
        }
        throw new AssertionError(label);
    }

    private static String freeLabel(ObjectNode bundle) {
        for (var entry : bundle.path("pool")) {
            String label = entry.path("label").asText();
            if (!bundle.path("rounds").toString().contains(label) && !entry.has("barred")) {
                return label;
            }
        }
        throw new AssertionError("nobody is left");
    }

    private static void swap(ArrayNode list) {
        var first = list.remove(0);
        list.insert(1, first);
    }
}
