package org.caiflow.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * What says whose a bid is, kept closed until two authorities open it. The platform makes it and forgets its key.
 *
 * @param sealed nonce, then ciphertext
 */
public record Slip(Shares shares, byte[] sealed) {

    public static Slip close(Suite suite, byte[] content, List<Authority> authorities, SecureRandom random) {
        byte[] id = new byte[Suite.SIZE];
        byte[] key = new byte[Suite.SIZE];
        byte[] nonce = new byte[Gcm.NONCE];
        random.nextBytes(id);
        random.nextBytes(key);
        random.nextBytes(nonce);
        byte[] sealed = cipher(suite, key).seal(nonce, content, content.length, id);
        return new Slip(Shares.split(suite, Shares.Use.SLIP, id, key, authorities, random), Bytes.joined(nonce, sealed));
    }

    /** @param key joined of two shares. @throws BrokenSeal when they are not this slip's */
    public byte[] open(byte[] key) throws BrokenSeal {
        if (sealed.length < Gcm.NONCE) {
            throw new BrokenSeal("the slip is cut");
        }
        byte[] closed = Arrays.copyOfRange(sealed, Gcm.NONCE, sealed.length);
        return cipher(shares.suite(), key).open(Arrays.copyOf(sealed, Gcm.NONCE), closed, closed.length, shares.id());
    }

    private static Gcm cipher(Suite suite, byte[] key) {
        return suite.bulk().cipher(Arrays.copyOf(key, suite.bulk().keyBytes));
    }

    public byte[] bytes() {
        return Bytes.joined(shares.id(), shares.bytes(), sealed);
    }

    public static Slip read(Suite suite, byte[] bytes) throws BadEnvelope {
        var in = new ByteReader(bytes);
        byte[] id = in.take(Suite.SIZE);
        var shares = Shares.read(suite, Shares.Use.SLIP, id, in);
        return new Slip(shares, in.rest());
    }
}
