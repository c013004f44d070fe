package org.caiflow.seal;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

import java.util.Arrays;

/** RFC 9180 base mode: enc (32 bytes), then the ciphertext. */
final class HpkeSeal {

    private static final int ENCAPSULATED = 32;
    private static final byte[] NO_DATA = {};

    private HpkeSeal() {
    }

    static byte[] seal(byte[] publicKey, byte[] info, byte[] data) {
        try {
            HPKE hpke = hpke();
            var sender = hpke.setupBaseS(hpke.deserializePublicKey(publicKey), info);
            return Bytes.joined(sender.getEncapsulation(), sender.seal(NO_DATA, data));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] open(SecretKeys keys, byte[] info, byte[] sealed) throws BrokenSeal {
        if (sealed.length < ENCAPSULATED) {
            throw new BrokenSeal("the sealed share is cut");
        }
        try {
            HPKE hpke = hpke();
            AsymmetricCipherKeyPair pair = hpke.deserializePrivateKey(keys.x25519(), keys.publicKeys().x25519());
            return hpke.setupBaseR(Arrays.copyOf(sealed, ENCAPSULATED), pair, info)
                    .open(NO_DATA, Arrays.copyOfRange(sealed, ENCAPSULATED, sealed.length));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException notForThisKey) {
            throw new BrokenSeal("another key, or the sealed share was changed", notForThisKey);
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
