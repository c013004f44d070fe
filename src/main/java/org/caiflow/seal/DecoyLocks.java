package org.caiflow.seal;

import java.security.SecureRandom;
import java.util.List;

/** Locks of a key that locks nothing. */
public final class DecoyLocks {

    private DecoyLocks() {
    }

    public static byte[] random(Suite suite, PublicKeys nobody, List<Authority> authorities, SecureRandom random) {
        return Locks.lock(suite, Locks.Halves.random(random), nobody, authorities, random).bytes();
    }
}
