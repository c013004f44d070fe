package org.caiflow.lot;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiflow.lot.DrawBundle.Answer;
import org.caiflow.lot.DrawBundle.Called;
import org.caiflow.lot.DrawBundle.Half;
import org.caiflow.lot.DrawBundle.Nonce;
import org.caiflow.lot.DrawBundle.Outcome;
import org.caiflow.lot.DrawBundle.Round;
import org.caiflow.lot.DrawFinding.Check;

/** Runs a draw again from its bundle alone. */
public final class DrawVerifier {

    /** In the order in which their nonces are joined. */
    public static final List<String> PARTIES = List.of("AGENCY", "PURCHASER", "SUPERVISION");

    private final DrawBundle bundle;
    private final List<DrawFinding> found = new ArrayList<>();

    private DrawVerifier(DrawBundle bundle) {
        this.bundle = bundle;
    }

    /** @param announced commitment that the reader knows from elsewhere, hex; null when the bundle has to be believed */
    static List<DrawFinding> verify(DrawBundle bundle, String announced) {
        var verifier = new DrawVerifier(bundle);
        verifier.look(announced);
        return verifier.found;
    }

    /** Whether everything in it holds together. */
    public static boolean holds(DrawBundle bundle) {
        return verify(bundle, null).stream().allMatch(DrawFinding::holds);
    }

    private void look(String announced) {
        add(Check.READABLE, true, bundle.rules().project() + " / " + bundle.rules().packageId() + " / " + bundle.rules().round());
        if (announced != null) {
            add(Check.ANNOUNCED, announced.equalsIgnoreCase(bundle.commitment()), bundle.commitment());
        }
        try {
            lookAtFreeze();
            byte[] randomness = lookAtNonces();
            lookAtRounds(randomness);
            lookAtSeats();
            lookAtEarlier();
        } catch (IllegalArgumentException | DateTimeParseException noHash) {
            add(Check.READABLE, false, noHash.getMessage());
        }
    }

    private void lookAtFreeze() {
        FrozenPool pool = bundle.frozen();
        Set<String> strata = bundle.rules().strata().stream().map(DrawRules.Stratum::code).collect(Collectors.toSet());
        boolean listed = pool.entries().stream().allMatch(entry -> !entry.strata().isEmpty() && strata.containsAll(entry.strata())
                && new HashSet<>(entry.strata()).size() == entry.strata().size());
        add(Check.POOL_SORTED, pool.isSorted() && listed && strata.size() == bundle.rules().strata().size(), pool.entries().size());
        List<DrawParty> parties = bundle.rules().parties();
        add(Check.PARTIES, parties.stream().map(DrawParty::party).toList().equals(PARTIES)
                        && parties.stream().map(DrawParty::creditCode).distinct().count() == PARTIES.size(),
                parties.stream().map(DrawParty::name).collect(Collectors.joining(", ")));
        add(Check.COMMITMENT, Octets.hex(bundle.rules().commitment(pool)).equals(bundle.commitment()), bundle.commitment());
    }

    /** @return the nonces, one behind the other */
    private byte[] lookAtNonces() {
        Instant frozen = Instant.parse(bundle.rules().frozenAt());
        List<Instant> committed = bundle.nonces().stream().map(nonce -> Instant.parse(nonce.committedAt())).toList();
        add(Check.COMMITTED_AFTER_FREEZE, committed.stream().noneMatch(at -> at.isBefore(frozen)), bundle.rules().frozenAt());
        boolean inOrder = bundle.nonces().stream().map(Nonce::party).toList().equals(PARTIES);
        add(Check.HALVES, bundle.nonces().stream().allMatch(this::matches) && inOrder, bundle.nonces().size() * 2);
        boolean after = bundle.nonces().stream().flatMap(nonce -> nonce.halves().stream()).map(half -> Instant.parse(half.at()))
                .allMatch(at -> committed.stream().noneMatch(at::isBefore));
        add(Check.REVEALED_AFTER_ALL, after && bundle.nonces().stream().allMatch(DrawVerifier::handedInRightly), bundle.nonces().stream()
                .map(Nonce::committedAt).max(String::compareTo).orElse("-"));
        return Octets.joined(bundle.nonces().stream().map(nonce -> NonceHalf.joined(Octets.hash(nonce.halves().get(0).value()),
                Octets.hash(nonce.halves().get(1).value()))));
    }

    private boolean matches(Nonce nonce) {
        List<String> others = PARTIES.stream().filter(party -> !party.equals(nonce.party())).toList();
        if (others.size() + 1 != PARTIES.size() || !nonce.halves().stream().map(Half::to).toList().equals(others)) {
            throw new IllegalArgumentException("halves of " + nonce.party());
        }
        return nonce.halves().stream().allMatch(half -> new NonceHalf(Octets.hash(bundle.commitment()), nonce.party(), half.to(),
                Octets.hash(half.value())).matches(Octets.hash(half.commitment())));
    }

    /** By the party itself, or each half by whom it was sealed to. */
    private static boolean handedInRightly(Nonce nonce) {
        return nonce.halves().stream().allMatch(half -> half.by().equals(nonce.revealedAt() == null ? half.to() : nonce.party()));
    }

    private void lookAtRounds(byte[] randomness) {
        List<Round> rounds = bundle.rounds();
        byte[] before = Octets.hash(bundle.rules().chainHead());
        boolean chained = true;
        boolean numbered = true;
        for (int i = 0; i < rounds.size(); i++) {
            byte[] code = Octets.hash(rounds.get(i).code());
            chained &= HashChain.follows(code, before);
            numbered &= rounds.get(i).no() == i + 1;
            before = code;
        }
        add(Check.CHAIN, chained && numbered, rounds.size());
        add(Check.CHAIN_LENGTH, rounds.size() <= bundle.rules().chainLength(), bundle.rules().chainLength());
        add(Check.ROUND_TIMES, inTime(rounds), rounds.isEmpty() ? "-" : rounds.get(0).at());
        lookAtCalls(randomness);
    }

    /** Each round after all halves and after the answers to the one before, and before the answers to itself. */
    private boolean inTime(List<Round> rounds) {
        Instant before = bundle.nonces().stream().flatMap(nonce -> nonce.halves().stream()).map(half -> Instant.parse(half.at()))
                .max(Instant::compareTo).orElse(Instant.MIN);
        for (Round round : rounds) {
            Instant at = Instant.parse(round.at());
            if (at.isBefore(before)) {
                return false;
            }
            for (Called call : round.called()) {
                if (call.answeredAt() != null) {
                    Instant answered = Instant.parse(call.answeredAt());
                    if (answered.isBefore(at)) {
                        return false;
                    }
                    before = answered.isAfter(before) ? answered : before;
                }
            }
        }
        return true;
    }

    private void lookAtCalls(byte[] randomness) {
        var picking = new Picking(bundle.frozen(), bundle.rules().strata(), randomness);
        var called = new HashSet<String>();
        boolean same = true;
        int calls = 0;
        for (Round round : bundle.rounds()) {
            Map<String, Integer> open = missing(Instant.parse(round.at()));
            same &= picking.round(Octets.hash(round.code()), open, called).equals(picked(round)) && !round.called().isEmpty()
                    && picked(round).size() == sum(open);
            calls += round.called().size();
            round.called().forEach(call -> called.add(call.label()));
        }
        add(Check.CALLED, same, calls);
        Set<String> barred = bundle.pool().stream().filter(entry -> entry.barred() != null).map(DrawBundle.Entry::label)
                .collect(Collectors.toSet());
        add(Check.NOBODY_BARRED, called.stream().noneMatch(barred::contains), barred.size());
        add(Check.NOBODY_TWICE, called.size() == calls, calls);
        add(Check.ANSWERED, calls().allMatch(call -> call.answeredAt() != null), calls);
        Map<String, Integer> left = missing(Instant.MAX);
        add(Check.COMPLETE, bundle.outcome() == Outcome.COMPLETE ? left.values().stream().allMatch(open -> open == 0)
                : isShort(picking, left, called), bundle.rules().strata().stream()
                .map(stratum -> stratum.code() + " × " + stratum.needed()).collect(Collectors.joining(", ")));
    }

    /** Whether there was nobody left to call, or no code to do it with. */
    private boolean isShort(Picking picking, Map<String, Integer> left, Set<String> called) {
        // whoever is left is left under any code
        int free = picking.round(Octets.hash(bundle.commitment()), left, called).size();
        return free < sum(left) || bundle.rounds().size() == bundle.rules().chainLength();
    }

    private static int sum(Map<String, Integer> missing) {
        return missing.values().stream().mapToInt(open -> Math.max(open, 0)).sum();
    }

    /** Experts still to be found by stratum, as it stood then. */
    private Map<String, Integer> missing(Instant at) {
        var missing = new HashMap<String, Integer>();
        bundle.rules().strata().forEach(stratum -> missing.put(stratum.code(), stratum.needed()));
        calls().filter(call -> call.answer() == Answer.ACCEPTED && call.answeredAt() != null && !Instant.parse(call.answeredAt()).isAfter(at))
                .filter(call -> call.leftAt() == null || Instant.parse(call.leftAt()).isAfter(at))
                .forEach(call -> missing.merge(call.stratum(), -1, Integer::sum));
        return missing;
    }

    private static List<Picking.Pick> picked(Round round) {
        return round.called().stream().map(call -> new Picking.Pick(call.label(), call.stratum())).toList();
    }

    private Stream<Called> calls() {
        return bundle.rounds().stream().flatMap(round -> round.called().stream());
    }

    private void lookAtSeats() {
        Map<String, String> accepted = calls().filter(call -> call.answer() == Answer.ACCEPTED && call.leftAt() == null)
                .collect(Collectors.toMap(Called::seat, Called::label, (one, other) -> "twice"));
        Map<String, String> seated = bundle.seated().stream()
                .collect(Collectors.toMap(DrawBundle.Seated::seat, DrawBundle.Seated::label, (one, other) -> "twice"));
        add(Check.SEATED, accepted.equals(seated) && seated.size() == bundle.seated().size(), String.join(", ", seated.keySet()));
        add(Check.NAMES, bundle.seated().stream().allMatch(one -> Octets.hex(new ExpertLabel(Octets.hash(one.salt()), one.number(), one.name())
                .bytes()).equals(one.label())), bundle.seated().stream().map(DrawBundle.Seated::name).collect(Collectors.joining(", ")));
        add(Check.NAMES_DIFFER, bundle.seated().stream().map(DrawBundle.Seated::number).distinct().count() == bundle.seated().size(),
                bundle.seated().size());
    }

    private void lookAtEarlier() {
        boolean before = bundle.earlier().stream().allMatch(one -> !one.commitment().equals(bundle.commitment())
                && !Instant.parse(one.frozenAt()).isAfter(Instant.parse(one.endedAt()))
                && !Instant.parse(one.endedAt()).isAfter(Instant.parse(bundle.rules().frozenAt())));
        add(Check.EARLIER, before, bundle.earlier().size());
    }

    private void add(Check check, boolean holds, Object detail) {
        found.add(new DrawFinding(check, holds, String.valueOf(detail)));
    }
}
