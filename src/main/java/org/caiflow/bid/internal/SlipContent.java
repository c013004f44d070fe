package org.caiflow.bid.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.seal.Receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What lies in a slip, and in the bidder's own copy.
 *
 * @param supplierId 0 for a decoy
 * @param receivedAt milliseconds
 * @param label      of the envelope; null for a decoy, as is the receipt
 */
record SlipContent(long supplierId, long receivedAt, byte[] label, Receipt receipt) {

    static final SlipContent DECOY = new SlipContent(0, 0, null, null);
    private static final int FILLED = 4096;
    private static final ObjectMapper JSON = new ObjectMapper();

    @com.fasterxml.jackson.annotation.JsonIgnore
    boolean decoy() {
        return supplierId == 0;
    }

    /** Filled up, so that the length tells neither a name nor a decoy. */
    byte[] bytes() {
        try {
            byte[] json = JSON.writeValueAsBytes(this);
            byte[] filled = Arrays.copyOf(json, (json.length + FILLED - 1) / FILLED * FILLED);
            Arrays.fill(filled, json.length, filled.length, (byte) ' ');
            return filled;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SlipContent read(byte[] bytes) throws IOException {
        return JSON.readValue(new String(bytes, StandardCharsets.UTF_8), SlipContent.class);
    }
}
