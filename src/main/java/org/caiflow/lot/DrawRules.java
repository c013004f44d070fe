package org.caiflow.lot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * How one draw goes (抽取规则), fixed with the pool.
 *
 * @param packageId   as the platform numbers packages
 * @param round       which committee of the package, from 1
 * @param frozenAt    ISO 8601, whole milliseconds
 * @param strata      in the order in which they are drawn: an expert listed under two sits for the first
 * @param parties     whose nonces make the randomness, in the order in which they are joined
 * @param chainHead   hex
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DrawRules(String project, long packageId, int round, String frozenAt, List<Stratum> strata, List<DrawParty> parties,
                        int chainLength, String chainHead) {

    private static final byte[] RULES = Octets.name("caiflow.org/draw-rules@v1");
    private static final byte[] COMMITMENT = Octets.name("caiflow.org/draw-commitment@v1");

    /** @param code of the specialty; @param needed experts who shall sit for it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stratum(String code, int needed) {
    }

    byte[] hash() {
        return Octets.sha256(RULES, Octets.lp(project), Octets.u64(packageId), Octets.u16(round),
                Octets.u64(Instant.parse(frozenAt).toEpochMilli()), Octets.u16(strata.size()),
                Octets.joined(strata.stream().map(stratum -> Octets.joined(Octets.lp(stratum.code()), Octets.u16(stratum.needed())))),
                Octets.u8(parties.size()), Octets.joined(parties.stream()
                        .map(party -> Octets.joined(Octets.lp(party.party()), Octets.lp(party.creditCode())))),
                Octets.u32(chainLength), Octets.hash(chainHead));
    }

    /** Names this draw: rules and pool, before there is any chance (抽取承诺值). 32 bytes. */
    public byte[] commitment(FrozenPool pool) {
        return Octets.sha256(COMMITMENT, hash(), pool.root(), Octets.u32(pool.entries().size()));
    }
}
