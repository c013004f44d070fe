package org.caiflow.lot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything by which a draw can be run again by anyone (抽取文件包), {@code src/docs/expert-draw.md}. Hashes, codes and halves are hex, times ISO
 * 8601.
 *
 * @param outcome EXHAUSTED when nobody was left to call: what is missing then is drawn from another freeze
 * @param pool    by label
 * @param rounds  of calling, the first first
 * @param seated  who sat at last, opened
 * @param earlier other freezes of this committee before this one, the first first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"format", "commitment", "outcome", "rules", "pool", "nonces", "rounds", "seated", "earlier"})
public record DrawBundle(String format, String commitment, Outcome outcome, DrawRules rules, List<Entry> pool, List<Nonce> nonces,
                         List<Round> rounds, List<Seated> seated, List<Earlier> earlier) {

    public static final String FORMAT = "caiflow-draw@1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    public enum Outcome {
        COMPLETE, EXHAUSTED
    }

    /** How a call ended. */
    public enum Answer {
        ACCEPTED, DECLINED, SILENT
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(String label, List<String> strata, String barred) {

        public static Entry of(PoolEntry entry) {
            return new Entry(Octets.hex(entry.label()), entry.strata(), entry.barred());
        }

        PoolEntry entry() {
            return new PoolEntry(Octets.hash(label), strata, barred);
        }
    }

    /** A party's nonce. @param revealedAt null when the party kept silent and the other two revealed it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Nonce(String party, String committedAt, String revealedAt, List<Half> halves) {
    }

    /** @param to the party to which it is sealed besides; @param at when it was handed in; @param by party that handed it in */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Half(String to, String commitment, String value, String by, String at) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Round(int no, String code, String at, List<Called> called) {
    }

    /** @param seat such as 专家3; @param leftAt when a member left a committee at work, else null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Called(String label, String stratum, String seat, Answer answer, String answeredAt, String leftAt) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Seated(String label, String seat, String salt, String number, String name) {
    }

    /** @param reason why it ended */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Earlier(String commitment, String frozenAt, String endedAt, String reason) {
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DrawBundle read(byte[] json) throws BadDraw {
        try {
            DrawBundle read = JSON.readValue(json, DrawBundle.class);
            if (read == null || !FORMAT.equals(read.format) || !read.complete()) {
                throw new BadDraw("something is missing", null);
            }
            return read;
        } catch (BadDraw bad) {
            throw bad;
        } catch (IOException | IllegalArgumentException notJson) {
            throw new BadDraw("this is no bundle of a draw", notJson);
        }
    }

    private boolean complete() {
        return all(commitment, outcome, rules, pool, nonces, rounds, seated, earlier) && ofRules(rules)
                && pool.stream().allMatch(one -> one != null && all(one.label, one.strata) && one.strata.stream().allMatch(Objects::nonNull))
                && nonces.stream().allMatch(one -> one != null && all(one.party, one.committedAt, one.halves)
                && one.halves.stream().allMatch(half -> half != null && all(half.to, half.commitment, half.value, half.by, half.at)))
                && rounds.stream().allMatch(one -> one != null && all(one.code, one.at, one.called)
                && one.called.stream().allMatch(call -> call != null && all(call.label, call.stratum, call.seat, call.answer)))
                && seated.stream().allMatch(one -> one != null && all(one.label, one.seat, one.salt, one.number, one.name))
                && earlier.stream().allMatch(one -> one != null && all(one.commitment, one.frozenAt, one.endedAt, one.reason));
    }

    private static boolean ofRules(DrawRules rules) {
        return all(rules.project(), rules.frozenAt(), rules.strata(), rules.parties(), rules.chainHead())
                && rules.strata().stream().allMatch(one -> one != null && one.code() != null)
                && rules.parties().stream().allMatch(one -> one != null && all(one.party(), one.creditCode(), one.name()));
    }

    private static boolean all(Object... parts) {
        return Stream.of(parts).noneMatch(Objects::isNull);
    }

    FrozenPool frozen() {
        return new FrozenPool(pool.stream().map(Entry::entry).toList());
    }
}
