package org.caiflow.seal;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc7748.X25519;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * A key as its holder has it; never on the platform.
 *
 * @param x25519 scalar, 32 bytes
 * @param sm2    scalar, 32 bytes, big-endian
 * @param lookup 32 bytes, from which the tokens of bids are made
 */
public record SecretKeys(byte[] x25519, byte[] sm2, byte[] lookup) {

    private static final byte[] SLOT = Bytes.name("caiflow.org/slot@v1");

    /** @throws IllegalArgumentException when one of them is no secret key */
    public SecretKeys {
        if (x25519.length != Suite.SIZE || sm2.length != Suite.SIZE || lookup.length != Suite.SIZE
                || !Sm2Seal.inRange(new BigInteger(1, sm2))) {
            throw new IllegalArgumentException("no secret key");
        }
    }

    public static SecretKeys generate(SecureRandom random) {
        byte[] x25519 = new byte[Suite.SIZE];
        X25519.generatePrivateKey(random, x25519);
        byte[] lookup = new byte[Suite.SIZE];
        random.nextBytes(lookup);
        return new SecretKeys(x25519, Sm2Seal.newSecret(random), lookup);
    }

    public PublicKeys publicKeys() {
        byte[] point = new byte[Suite.SIZE];
        X25519.generatePublicKey(x25519, 0, point, 0);
        return new PublicKeys(point, Sm2Seal.publicKey(sm2));
    }

    /** By which the holder, and nobody else, finds its bid again before the opening; 64 hex digits. */
    public String token(String project, int round, int packageNo) {
        var mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(lookup));
        byte[] place = Bytes.joined(SLOT, Bytes.lp(project), Bytes.u16(round), Bytes.u16(packageNo));
        mac.update(place, 0, place.length);
        byte[] token = new byte[Suite.SIZE];
        mac.doFinal(token, 0);
        return Bytes.hex(token);
    }

    @Override
    public String toString() {
        return "SecretKeys";
    }
}
