package org.caiflow.expert.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.lot.HashChain;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;

/** Seed, chain and the people behind the labels of a freeze: sealed with a key outside the database, bound to its commitment. */
@Component
class LotSecrets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SIZE = 32;

    private final SecureRandom random = new SecureRandom();
    private final HolderVault vault;

    LotSecrets(HolderVault vault) {
        this.vault = vault;
    }

    /** @param seed opens every label; @param chain of the operator */
    record Secrets(byte[] seed, byte[] chain) {

        HashChain codes() {
            return new HashChain(chain, HashChain.LENGTH);
        }
    }

    /** Who is behind a label, under the name of that day. */
    record Behind(long expertId, long personId, String name) {
    }

    Secrets make() {
        byte[] both = new byte[2 * SIZE];
        random.nextBytes(both);
        return split(both);
    }

    private static Secrets split(byte[] both) {
        return new Secrets(Arrays.copyOf(both, SIZE), Arrays.copyOfRange(both, SIZE, 2 * SIZE));
    }

    /** @param people by label (hex) */
    void seal(LotRow lot, Secrets secrets, Map<String, Behind> people) {
        byte[] both = Arrays.copyOf(secrets.seed(), 2 * SIZE);
        System.arraycopy(secrets.chain(), 0, both, SIZE, SIZE);
        lot.secrets = vault.seal("secrets " + lot.commitment, both);
        try {
            lot.people = vault.seal("people " + lot.commitment, JSON.writeValueAsBytes(people));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Secrets of(LotRow lot) {
        return split(vault.openBytes("secrets " + lot.commitment, lot.secrets));
    }

    /** By label (hex). */
    Map<String, Behind> people(LotRow lot) {
        try {
            return JSON.readValue(vault.openBytes("people " + lot.commitment, lot.people), new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
