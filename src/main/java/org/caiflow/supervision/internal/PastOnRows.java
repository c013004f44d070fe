package org.caiflow.supervision.internal;

import org.caiflow.supervision.Rate.Peers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What other tenders have left on this platform. */
final class PastOnRows implements Past {

    private final SampleMapper samples;
    private final long tenderId;
    private final Map<Measure, List<Double>> read = new EnumMap<>(Measure.class);

    PastOnRows(SampleMapper samples, long tenderId) {
        this.samples = samples;
        this.tenderId = tenderId;
    }

    @Override
    public List<Double> values(Peers peers, Measure measure) {
        return read.computeIfAbsent(measure, any -> samples.values(peers, measure, tenderId));
    }

    @Override
    public Seen seen(String trait, String value) {
        return new Seen(samples.having(trait, hash(value), tenderId), samples.suppliers(tenderId));
    }

    static String hash(String value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
