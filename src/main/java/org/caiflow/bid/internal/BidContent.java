package org.caiflow.bid.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.bid.Bids.NewBid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a bid as canonical JSON: keys in order, no white space, the price in yuan as text, the files by their hash. A
 * bidder can compute the hash on its receipt again.
 */
record BidContent(long tenderId, long supplier, NewBid bid) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String canonical() {
        try {
            return JSON.writeValueAsString(new TreeMap<>(Map.of("tender", tenderId, "package", bid.packageId(), "supplier",
                    supplier, "price", bid.price().yuan().toPlainString(), "deliveryDays", bid.deliveryDays(),
                    "smallOrMicro", bid.smallOrMicro(), "domestic", bid.domestic(), "files", bid.files())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String hash() {
        return sha256(canonical());
    }

    /** Unlike a counter it does not tell how many bids came before. */
    static String receiptNo(String caseNo, String hash, long receivedAt) {
        return caseNo + "-" + sha256(hash + receivedAt).substring(0, 12).toUpperCase();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
