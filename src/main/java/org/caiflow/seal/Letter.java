package org.caiflow.seal;

import java.security.SecureRandom;

/** A few words sealed to one key: what the platform keeps for a bidder without being able to read it. */
public final class Letter {

    private static final byte[] INFO = Bytes.name("caiflow.org/letter@v1");

    private Letter() {
    }

    public static byte[] seal(Suite suite, PublicKeys to, byte[] content, SecureRandom random) {
        return suite.sealTo(to, INFO, content, random);
    }

    /** @throws BrokenSeal when it was sealed to another key or changed */
    public static byte[] open(Suite suite, SecretKeys keys, byte[] sealed) throws BrokenSeal {
        return suite.openWith(keys, INFO, sealed);
    }
}
