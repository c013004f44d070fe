package org.caiflow.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A number for each bid of one opening, to put equals in order by lot (随机抽取, 财政部令第87号第三十一条、第六十八条). Every bidder has put chance into it with the
 * half of its key, before anyone knew another's; whoever has the bundle of the opening makes it again.
 *
 * <p>HMAC-SHA256 of the envelope's hash (64 hex digits, as on the receipt), under SHA-256 of {@code caiflow-tie-lot@1} and the bidders' halves that were
 * released, in ascending order.
 */
public final class TieLot {

    private static final String LABEL = "caiflow-tie-lot@1";

    private final byte[] key;

    /** @param halves that bidders released, 32 bytes each, in any order */
    public TieLot(Collection<byte[]> halves) {
        var digest = new SHA256Digest();
        byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
        digest.update(label, 0, label.length);
        halves.stream().sorted(Arrays::compareUnsigned).forEach(half -> digest.update(half, 0, half.length));
        key = new byte[digest.getDigestSize()];
        digest.doFinal(key, 0);
    }

    /** The lower goes first. @return 64 hex digits */
    public String number(String envelopeHash) {
        var mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        byte[] hash = envelopeHash.getBytes(StandardCharsets.US_ASCII);
        mac.update(hash, 0, hash.length);
        byte[] number = new byte[mac.getMacSize()];
        mac.doFinal(number, 0);
        return HexFormat.of().formatHex(number);
    }
}
