package org.caiflow.lot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.caiflow.lot.DrawBundle.Answer;

/** A whole draw, by a random generator that gives the same each time. */
final class Draws {

    static final List<DrawParty> PARTIES = List.of(new DrawParty("AGENCY", "91330100MA27AAAAA1", "代理公司"),
            new DrawParty("PURCHASER", "12330100470000002B", "第一中学"), new DrawParty("SUPERVISION", "11330100002489341X", "财政局"));
    static final List<DrawRules.Stratum> STRATA = List.of(new DrawRules.Stratum("A02", 2), new DrawRules.Stratum("A01", 3));
    private static final Instant FROZEN = Instant.parse("2026-03-18T01:00:00.000Z");

    final Random random;
    final byte[] seed;
    final HashChain chain;
    final Map<String, ExpertLabel> people = new HashMap<>();

    Draws(long seed) {
        random = new Random(seed);
        this.seed = bytes();
        chain = new HashChain(bytes(), HashChain.LENGTH);
    }

    byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Thirty experts: every third also a specialist of A02, every seventh barred. */
    FrozenPool pool() {
        return FrozenPool.of(IntStream.range(1, 31).mapToObj(i -> {
            var label = ExpertLabel.of(seed, "E" + i, "专家" + i);
            people.put(Octets.hex(label.bytes()), label);
            return new PoolEntry(label.bytes(), i % 3 == 0 ? List.of("A02", "A01") : List.of("A01"), i % 7 == 0 ? "EMPLOYER" : null);
        }).toList());
    }

    DrawRules rules() {
        return new DrawRules("CS-2026-0001", 12, 1, FROZEN.toString(), STRATA, PARTIES, HashChain.LENGTH, Octets.hex(chain.head()));
    }

    /** Two decline in the first round, one keeps silent in the second. */
    DrawBundle bundle() {
        FrozenPool pool = pool();
        byte[] commitment = rules().commitment(pool);
        var nonces = new ArrayList<DrawBundle.Nonce>();
        byte[] randomness = {};
        for (DrawParty party : PARTIES) {
            boolean silent = party.party().equals("PURCHASER");
            byte[][] halves = {bytes(), bytes()};
            var handed = new ArrayList<DrawBundle.Half>();
            for (String to : DrawVerifier.PARTIES) {
                if (!to.equals(party.party())) {
                    var half = new NonceHalf(commitment, party.party(), to, halves[handed.size()]);
                    handed.add(new DrawBundle.Half(to, Octets.hex(half.hash()), Octets.hex(half.value()), silent ? to : party.party(),
                            at(60 + handed.size())));
                }
            }
            randomness = Octets.joined(randomness, NonceHalf.joined(halves[0], halves[1]));
            nonces.add(new DrawBundle.Nonce(party.party(), at(10), silent ? null : at(60), handed));
        }
        return bundle(pool, commitment, nonces, randomness);
    }

    private DrawBundle bundle(FrozenPool pool, byte[] commitment, List<DrawBundle.Nonce> nonces, byte[] randomness) {
        var picking = new Picking(pool, STRATA, randomness);
        Set<String> called = new HashSet<>();
        var missing = new HashMap<>(Map.of("A01", 3, "A02", 2));
        var rounds = new ArrayList<DrawBundle.Round>();
        var seated = new ArrayList<DrawBundle.Seated>();
        for (int no = 1; missing.values().stream().anyMatch(left -> left > 0); no++) {
            var calls = new ArrayList<DrawBundle.Called>();
            for (Picking.Pick pick : picking.round(chain.code(no), missing, called)) {
                called.add(pick.label());
                boolean accepted = no == 3 || !(no == 1 ? called.size() <= 2 : called.size() == 6);
                String seat = "专家" + called.size();
                calls.add(new DrawBundle.Called(pick.label(), pick.stratum(), seat,
                        accepted ? Answer.ACCEPTED : no == 1 ? Answer.DECLINED : Answer.SILENT, at(100 * no + 20), null));
                if (accepted) {
                    missing.merge(pick.stratum(), -1, Integer::sum);
                    ExpertLabel person = people.get(pick.label());
                    seated.add(new DrawBundle.Seated(pick.label(), seat, Octets.hex(person.salt()), person.number(), person.name()));
                }
            }
            rounds.add(new DrawBundle.Round(no, Octets.hex(chain.code(no)), at(100 * no), calls));
        }
        return new DrawBundle(DrawBundle.FORMAT, Octets.hex(commitment), DrawBundle.Outcome.COMPLETE, rules(), pool.entries().stream().map(DrawBundle.Entry::of).toList(),
                nonces, rounds, seated, List.of(new DrawBundle.Earlier("00".repeat(32), at(-90), at(-30), "expert.draw-unrevealed")));
    }

    static String at(int minutes) {
        return FROZEN.plusSeconds(60L * minutes).toString();
    }
}
