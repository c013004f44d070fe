package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.internal.LotSecrets.Behind;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.kernel.Refused;
import org.caiflow.lot.DrawParty;
import org.caiflow.lot.DrawRules;
import org.caiflow.lot.ExpertLabel;
import org.caiflow.lot.FrozenPool;
import org.caiflow.lot.HashChain;
import org.caiflow.lot.PoolEntry;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Freezes the pool of a committee (冻结抽取名单): labels instead of names, reasons beside those who may not sit, one hash over it all. */
@Component
class Freezing {

    /** In the order in which their nonces are joined. */
    static final List<Party> SIDES = List.of(Party.AGENCY, Party.PURCHASER, Party.SUPERVISION);

    private static final int BATCH = 1000;

    private final LotMapper lots;
    private final Drawing drawing;
    private final LotSecrets secrets;
    private final People people;
    private final Organisations organisations;
    private final Cases cases;
    private final PlatformClock clock;

    Freezing(LotMapper lots, Drawing drawing, LotSecrets secrets, People people, Organisations organisations, Cases cases,
             PlatformClock clock) {
        this.lots = lots;
        this.drawing = drawing;
        this.secrets = secrets;
        this.people = people;
        this.organisations = organisations;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param missing experts by specialty. @return null when the pool is too short for them */
    LotRow freeze(CommitteeRow committee, Map<String, Integer> missing) {
        List<Listed> listed = drawing.listed(committee, missing.keySet());
        var there = Drawing.enough(listed, missing);
        if (missing.entrySet().stream().anyMatch(one -> there.getOrDefault(one.getKey(), 0) < one.getValue())) {
            return null;
        }
        List<String> strata = Drawing.scarcestFirst(listed, missing);
        var made = secrets.make();
        var behind = new HashMap<String, Behind>();
        var entries = new ArrayList<PoolEntry>();
        var names = names(listed);
        for (Listed one : listed) {
            String name = names.get(one.personId());
            byte[] label = label(made.seed(), one.expertId(), name).bytes();
            behind.put(HexFormat.of().formatHex(label), new Behind(one.expertId(), one.personId(), name));
            entries.add(new PoolEntry(label, strata.stream().filter(one.strata()::contains).toList(), one.barred()));
        }
        LotRow lot = row(committee, FrozenPool.of(entries), rules(committee, strata, missing, made.codes()));
        secrets.seal(lot, made, behind);
        lots.insert(lot);
        return lot;
    }

    /** In batches: the pool may be large, and a query for each of its experts takes longer than the draw. */
    private Map<Long, String> names(List<Listed> listed) {
        var names = new HashMap<Long, String>();
        for (int from = 0; from < listed.size(); from += BATCH) {
            people.all(listed.subList(from, Math.min(from + BATCH, listed.size())).stream().map(Listed::personId).toList())
                    .forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    static ExpertLabel label(byte[] seed, long expertId, String name) {
        return ExpertLabel.of(seed, Long.toString(expertId), name);
    }

    private DrawRules rules(CommitteeRow committee, List<String> strata, Map<String, Integer> missing, HashChain codes) {
        return new DrawRules(cases.get(committee.caseId).no(), committee.packageId,
                lots.committeesBefore(committee.packageId, committee.id) + 1, Instant.ofEpochMilli(clock.now().toEpochMilli()).toString(),
                strata.stream().map(code -> new DrawRules.Stratum(code, missing.get(code))).toList(),
                SIDES.stream().map(side -> party(committee, side)).toList(), HashChain.LENGTH, HexFormat.of().formatHex(codes.head()));
    }

    private DrawParty party(CommitteeRow committee, Party side) {
        Organisation organisation = organisation(committee, side);
        return new DrawParty(side.name(), organisation.creditCode(), organisation.name());
    }

    Organisation organisation(CommitteeRow committee, Party side) {
        return cases.party(committee.caseId, committee.packageId, side).map(organisations::get)
                .orElseThrow(() -> Refused.conflict("expert.no-side", side));
    }

    private static LotRow row(CommitteeRow committee, FrozenPool pool, DrawRules rules) {
        var lot = new LotRow();
        lot.committeeId = committee.id;
        lot.state = LotRow.State.FROZEN;
        lot.rules = LotJson.rules(rules);
        lot.commitment = HexFormat.of().formatHex(rules.commitment(pool));
        lot.entries = pool.entries().size();
        lot.pool = LotJson.pool(pool);
        lot.frozenAt = Instant.parse(rules.frozenAt()).toEpochMilli();
        return lot;
    }
}
