package org.caiflow.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;

/**
 * The part of an envelope's head that holds its key, locked. It names no supplier.
 *
 * @param halfCommitment 32 bytes
 * @param sealedHalf     half one, sealed to the supplier
 * @param shares         half two
 */
public record Locks(byte[] halfCommitment, byte[] sealedHalf, Shares shares) {

    private static final String NAME = "caiflow.org/bid-envelope@v1";

    /** Both halves of a bid's key; 32 bytes each. */
    record Halves(byte[] one, byte[] two) {

        static Halves random(SecureRandom random) {
            var halves = new Halves(new byte[Suite.SIZE], new byte[Suite.SIZE]);
            random.nextBytes(halves.one);
            random.nextBytes(halves.two);
            return halves;
        }
    }

    static Locks lock(Suite suite, Halves halves, PublicKeys supplier, List<Authority> authorities, SecureRandom random) {
        byte[] id = new byte[Suite.SIZE];
        random.nextBytes(id);
        return new Locks(commitment(suite, id, halves.one()), suite.sealTo(supplier, info(id), halves.one(), random),
                Shares.split(suite, Shares.Use.HALF, id, halves.two(), authorities, random));
    }

    private static byte[] info(byte[] id) {
        return Bytes.joined(Bytes.name(NAME + " half"), id);
    }

    private static byte[] commitment(Suite suite, byte[] id, byte[] half) {
        return suite.hash(Bytes.name(NAME + " half-commitment"), id, half);
    }

    public byte[] id() {
        return shares.id();
    }

    Suite suite() {
        return shares.suite();
    }

    /** Half one, as the supplier opens it on its own machine. @throws BrokenSeal when it is not sealed to this key */
    public byte[] openHalf(SecretKeys keys) throws BrokenSeal {
        return suite().openWith(keys, info(id()), sealedHalf);
    }

    /** Whether this is half one of this envelope and of no other. */
    public boolean matches(byte[] half) {
        return half.length == Suite.SIZE && MessageDigest.isEqual(halfCommitment, commitment(suite(), id(), half));
    }

    /** The key of the bulk cipher. */
    byte[] key(BidContext context, byte[] one, byte[] two) {
        return suite().hkdf(id(), Bytes.joined(one, two),
                Bytes.joined(Bytes.name(NAME + " key"), Bytes.u16(suite().number()), context.bytes()));
    }

    /** What message {@code part} of {@code parts} is bound to. */
    byte[] partContext(int part, int parts) {
        return Bytes.joined(Bytes.name(NAME + " part"), id(), Bytes.u16(part), Bytes.u16(parts));
    }

    public byte[] bytes() {
        return Bytes.joined(id(), halfCommitment, Bytes.lp(sealedHalf), shares.bytes());
    }

    public static Locks read(Suite suite, byte[] bytes) throws BadEnvelope {
        var in = new ByteReader(bytes);
        byte[] id = in.take(Suite.SIZE);
        var locks = new Locks(in.take(Suite.SIZE), in.sealed(suite), Shares.read(suite, Shares.Use.HALF, id, in));
        in.end();
        return locks;
    }
}
