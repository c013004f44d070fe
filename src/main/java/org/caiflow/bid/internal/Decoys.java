package org.caiflow.bid.internal;

import org.caiflow.seal.Authority;
import org.caiflow.seal.DecoyLocks;
import org.caiflow.seal.Letter;
import org.caiflow.seal.SecretKeys;
import org.caiflow.seal.Slip;
import org.caiflow.seal.Suite;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Rows and files like those of bids, so that counting them tells nobody how many have bid. They are made like bids, of random bytes, and recognised only when two
 * authorities have opened their slips.
 */
@Component
class Decoys {

    private static final int SMALLEST = 120_000;
    private static final double DOUBLINGS = 5;
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_AT_FIRST = 3;
    private static final int FATES = 8;

    private final BoxMapper boxes;
    private final PayloadStore payloads;
    private final AuthorityKeys keys;
    private final SecureRandom random = new SecureRandom();

    Decoys(BoxMapper boxes, PayloadStore payloads, AuthorityKeys keys) {
        this.boxes = boxes;
        this.payloads = payloads;
        this.keys = keys;
    }

    /** Beside a bid that comes in: none, one or two. */
    void beside(long tenderId, long packageId, Suite suite) {
        put(tenderId, packageId, suite, random.nextInt(MOST_AT_ONCE + 1));
    }

    /** When a tender is published: one to three. */
    void atFirst(long tenderId, long packageId, Suite suite) {
        put(tenderId, packageId, suite, 1 + random.nextInt(MOST_AT_FIRST));
    }

    private void put(long tenderId, long packageId, Suite suite, int count) {
        List<Authority> authorities = keys.sealedTo(tenderId);
        for (int i = 0; i < count; i++) {
            live(row(tenderId, packageId, suite, authorities));
        }
    }

    private BoxRow row(long tenderId, long packageId, Suite suite, List<Authority> authorities) {
        var nobody = SecretKeys.generate(random);
        var row = new BoxRow();
        row.tenderId = tenderId;
        row.packageId = packageId;
        row.slot = randomSlot();
        row.suite = suite.code();
        row.version = 1;
        row.state = BoxRow.State.SUBMITTED;
        row.payload = payloads.random((long) (SMALLEST * Math.pow(2, random.nextDouble() * DOUBLINGS)));
        row.locks = DecoyLocks.random(suite, nobody.publicKeys(), authorities, random);
        row.slip = Slip.close(suite, SlipContent.DECOY.bytes(), authorities, random).bytes();
        row.own = Letter.seal(suite, nobody.publicKeys(), SlipContent.DECOY.bytes(), random);
        return row;
    }

    /** As bids are, some are withdrawn and some replaced. */
    private void live(BoxRow row) {
        boxes.insert(row);
        int fate = random.nextInt(FATES);
        if (fate == 0) {
            boxes.end(row.id, 0, BoxRow.State.WITHDRAWN);
        } else if (fate == 1) {
            boxes.end(row.id, 0, BoxRow.State.REPLACED);
            row.version++;
            row.payload = payloads.random((long) (SMALLEST * Math.pow(2, random.nextDouble() * DOUBLINGS)));
            boxes.insert(row);
        }
    }

    private String randomSlot() {
        byte[] slot = new byte[Suite.SIZE];
        random.nextBytes(slot);
        return HexFormat.of().formatHex(slot);
    }
}
