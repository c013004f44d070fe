package org.caiflow.expert;

import java.time.Instant;
import java.util.List;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.lot.DrawBundle;
import org.caiflow.lot.DrawBundle.Earlier;
import org.caiflow.lot.DrawRules;

/**
 * What makes the draw one that nobody foresees and anybody can run again (抽取随机性): the pool is frozen and committed to, agency, purchaser and
 * supervision commit to nonces, then reveal them. {@code src/docs/expert-draw.md}.
 */
public interface Lots {

    /**
     * Freezes the pool for the seats that are missing and publishes the commitment. Refused while the committee's last freeze stands: another one
     * follows only on one that has ended, whose reason stays public.
     *
     * @return false when the pool is too short for them
     */
    boolean freeze(long packageId);

    /** What a side needs to commit. Refused when nothing is frozen that waits for it. */
    Asked asked(Actor by, long packageId, Party side);

    /**
     * Takes the hashes of both halves of a side's nonce, and the halves sealed. Refused with every ground: when it has committed, when its person has committed
     * for another side, when something is not sealed to every key in use.
     */
    void commit(Actor by, long packageId, Party side, List<Half> halves, List<Sealed> sealed);

    /** What the person can open with its keys, its own side's nonce first. */
    List<Sealed> sealedTo(Actor by, long packageId, Party side);

    /**
     * Takes the halves that a side can open: its own, and those of others. Refused and recorded when one does not match what was committed to.
     *
     * @param content null where it could not be opened; of the side's own nonce never
     */
    void reveal(Actor by, long packageId, Party side, List<Half> halves);

    /** After all have revealed or the time is over. @return whether all nonces are known; else the draw is given up */
    boolean close(long packageId);

    /** What anyone may know of a freeze: rules and commitment from its publication on, everything after the result. Refused (unknown) when there is none. */
    Told told(String commitment);

    /** Commitments of a package's freezes, the first first. */
    List<String> ofPackage(long packageId);

    /**
     * @param no      which freeze of the committee, from 1; @param earlier those before it, the first first
     * @param bundle  null until the result of the package is published, and for a freeze that came to nothing
     */
    record Told(String caseNo, String caseName, String commitment, int entries, Instant frozenAt, String state, DrawRules rules, int no,
                List<Earlier> earlier, DrawBundle bundle) {
    }

    /** @param commitment of the draw, hex; @param receivers the side itself first, then the others in order */
    record Asked(String commitment, Party side, List<Receiver> receivers) {
    }

    /** A side and its keys in use. */
    record Receiver(Party side, String organisation, List<Key> keys) {
    }

    /** @param x25519 base64; so is sm2 */
    record Key(String holder, String x25519, String sm2, String fingerprint) {
    }

    /** @param of whose nonce; @param to the side to which it is sealed besides; @param content hex: the hash when committing, the half itself when revealing */
    record Half(Party of, Party to, String content) {
    }

    /** @param receiver the side to whose key it is sealed; @param fingerprint of the key; @param commitments hex, of what is inside, one after the other */
    record Sealed(Party of, Party receiver, String fingerprint, byte[] sealed, List<String> commitments) {
    }
}
