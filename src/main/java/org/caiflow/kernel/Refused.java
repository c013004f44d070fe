package org.caiflow.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for is refused, with every ground at once. An exception, so that the transaction and the engine's token go
 * back together (decision 2); never a fault of the platform.
 */
public class Refused extends RuntimeException {

    /** How a refusal is told over HTTP. */
    public enum Kind {
        /** the input breaks a rule (422) */
        INVALID,
        /** the person may not do this (403) */
        FORBIDDEN,
        /** no such thing, or not for this person's eyes (404) */
        UNKNOWN,
        /** someone was faster, or the page is stale (409) */
        CONFLICT
    }

    private final Kind kind;
    private final transient List<Ground> grounds;

    public Refused(Kind kind, List<Ground> grounds) {
        super(kind + " " + grounds.stream().map(Refused::brief).collect(Collectors.joining(" ")));
        this.kind = kind;
        this.grounds = List.copyOf(grounds);
    }

    /** {@code [key|value|value]}: what the engine keeps of it as an incident's message, and the incidents page reads again. */
    private static String brief(Ground ground) {
        return "[" + ground.key() + ground.args().stream().map(arg -> "|" + arg).collect(Collectors.joining()) + "]";
    }

    public static Refused invalid(Ground... grounds) {
        return new Refused(Kind.INVALID, List.of(grounds));
    }

    public static Refused forbidden(String key, Object... args) {
        return new Refused(Kind.FORBIDDEN, List.of(Ground.of(key, args)));
    }

    public static Refused unknown(String key, Object... args) {
        return new Refused(Kind.UNKNOWN, List.of(Ground.of(key, args)));
    }

    public static Refused conflict(String key, Object... args) {
        return new Refused(Kind.CONFLICT, List.of(Ground.of(key, args)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Ground> grounds() {
        return grounds;
    }
}
