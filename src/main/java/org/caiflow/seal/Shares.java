package org.caiflow.seal;

import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A secret of 32 bytes, split two of three, each share sealed to the holders of one authority.
 *
 * @param suite whose keys and hash are used
 * @param use   what is split
 * @param id    of the envelope or slip, 32 bytes
 * @param all   one per authority
 */
public record Shares(Suite suite, Use use, byte[] id, List<Share> all) {

    /** Shares that join to the secret. */
    public static final int NEEDED = 2;
    static final int AUTHORITIES = 3;
    private static final int MOST_HOLDERS = 20;
    private static final int LARGEST_X = 255;

    /** Half two of a bid's key, or the key of a slip. */
    public enum Use {
        HALF("caiflow.org/bid-envelope@v1"), SLIP("caiflow.org/bid-slip@v1");

        private final String name;

        Use(String name) {
            this.name = name;
        }
    }

    /**
     * @param x          place of the share on its polynomial, 1 to 255
     * @param creditCode of the authority
     * @param commitment 32 bytes, by which a share that is handed in is recognised
     */
    public record Share(int x, String creditCode, byte[] commitment, List<Sealed> holders) {
    }

    /** @param fingerprint of the holder's key */
    public record Sealed(byte[] fingerprint, byte[] sealed) {
    }

    static Shares split(Suite suite, Use use, byte[] id, byte[] secret, List<Authority> authorities, SecureRandom random) {
        if (authorities.size() != AUTHORITIES) {
            throw new IllegalArgumentException(AUTHORITIES + " authorities are needed, not " + authorities.size());
        }
        var splitter = new ShamirSecretSplitter(ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, Suite.SIZE, random);
        var parts = splitter.resplit(secret, NEEDED, AUTHORITIES).getSecretShares();
        var all = new ArrayList<Share>();
        for (int i = 0; i < AUTHORITIES; i++) {
            all.add(share(suite, use, id, i + 1, encoded(parts[i]), authorities.get(i), random));
        }
        return new Shares(suite, use, id, List.copyOf(all));
    }

    private static Share share(Suite suite, Use use, byte[] id, int x, byte[] share, Authority authority, SecureRandom random) {
        var holders = authority.holders().stream()
                .map(keys -> new Sealed(keys.fingerprint(), suite.sealTo(keys, info(use, id, x), share, random))).toList();
        return new Share(x, authority.creditCode(), commitment(suite, use, id, x, share), holders);
    }

    private static byte[] encoded(ShamirSplitSecretShare share) {
        try {
            return share.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] info(Use use, byte[] id, int x) {
        return Bytes.joined(Bytes.name(use.name + " share"), id, Bytes.u8(x));
    }

    private static byte[] commitment(Suite suite, Use use, byte[] id, int x, byte[] share) {
        return suite.hash(Bytes.name(use.name + " share-commitment"), id, Bytes.u8(x), share);
    }

    /** What a holder does on its own machine with a share that the platform gave out. @throws BrokenSeal when it is not sealed to this key */
    public static byte[] open(Suite suite, Use use, byte[] id, int x, byte[] sealed, SecretKeys keys) throws BrokenSeal {
        return suite.openWith(keys, info(use, id, x), sealed);
    }

    /** The same for all of them. @throws BrokenSeal when no share is sealed to this key */
    public byte[] open(SecretKeys keys) throws BrokenSeal {
        byte[] fingerprint = keys.publicKeys().fingerprint();
        for (Share share : all) {
            for (Sealed holder : share.holders()) {
                if (MessageDigest.isEqual(holder.fingerprint(), fingerprint)) {
                    return open(suite, use, id, share.x(), holder.sealed(), keys);
                }
            }
        }
        throw new BrokenSeal("no share is sealed to this key");
    }

    /** Whether this is the authority's share of this secret and of no other. */
    public boolean matches(Share of, byte[] share) {
        return share.length == Suite.SIZE && MessageDigest.isEqual(of.commitment(), commitment(suite, use, id, of.x(), share));
    }

    public Share of(String creditCode) throws BadEnvelope {
        return all.stream().filter(share -> share.creditCode().equals(creditCode)).findFirst()
                .orElseThrow(() -> new BadEnvelope("no share of " + creditCode));
    }

    /** @param shares by x; two of them at least */
    public static byte[] join(Map<Integer, byte[]> shares) {
        if (shares.size() < NEEDED) {
            throw new IllegalArgumentException(NEEDED + " shares are needed, not " + shares.size());
        }
        var parts = shares.entrySet().stream().limit(NEEDED).map(share -> new ShamirSplitSecretShare(share.getValue(), share.getKey()))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            return new ShamirSplitSecret(ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, parts).getSecret();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        var parts = new ArrayList<byte[]>();
        parts.add(Bytes.u8(all.size()));
        for (Share share : all) {
            parts.add(Bytes.joined(Bytes.u8(share.x()), Bytes.lp(share.creditCode()), share.commitment(), Bytes.u8(share.holders().size())));
            share.holders().forEach(holder -> parts.add(Bytes.joined(holder.fingerprint(), Bytes.lp(holder.sealed()))));
        }
        return Bytes.concatenated(parts);
    }

    static Shares read(Suite suite, Use use, byte[] id, ByteReader in) throws BadEnvelope {
        in.within(in.u8(), AUTHORITIES, AUTHORITIES, "the number of authorities");
        var all = new ArrayList<Share>();
        var places = new HashSet<Integer>();
        var codes = new HashSet<String>();
        for (int i = 0; i < AUTHORITIES; i++) {
            int x = in.within(in.u8(), 1, LARGEST_X, "the place of a share");
            String code = in.text();
            if (!places.add(x) || !codes.add(code)) {
                throw new BadEnvelope("two shares of one authority");
            }
            all.add(new Share(x, code, in.take(Suite.SIZE), holders(suite, in)));
        }
        return new Shares(suite, use, id, List.copyOf(all));
    }

    private static List<Sealed> holders(Suite suite, ByteReader in) throws BadEnvelope {
        int count = in.within(in.u8(), 1, MOST_HOLDERS, "the number of holders");
        var holders = new ArrayList<Sealed>();
        for (int i = 0; i < count; i++) {
            holders.add(new Sealed(in.take(Suite.SIZE), in.sealed(suite)));
        }
        return List.copyOf(holders);
    }
}
