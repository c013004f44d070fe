package org.caiflow.seal;

import java.security.SecureRandom;

/**
 * A party's nonce for a draw of experts (随机数), sealed to the keys of those who may reveal it: {@code src/docs/expert-draw.md}.
 *
 * @param commitment of the draw, 32 bytes
 * @param of         party whose nonce it is
 * @param receiver   party to whose keys it is sealed; the party itself gets both halves
 */
public record NonceSeal(byte[] commitment, String of, String receiver) {

    private static final byte[] NAME = Bytes.name("caiflow.org/draw-nonce-seal@v1");

    public byte[] seal(PublicKeys to, byte[] content, SecureRandom random) {
        return Suite.INTL_1.sealTo(to, info(), content, random);
    }

    /** @throws BrokenSeal when it was sealed to another key, for something else, or changed */
    public byte[] open(SecretKeys keys, byte[] sealed) throws BrokenSeal {
        return Suite.INTL_1.openWith(keys, info(), sealed);
    }

    private byte[] info() {
        return Bytes.joined(NAME, commitment, Bytes.lp(of), Bytes.lp(receiver));
    }
}
