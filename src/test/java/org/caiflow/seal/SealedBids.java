package org.caiflow.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A supplier, three authorities and what they seal, without a platform. */
final class SealedBids {

    static final SecureRandom RANDOM = new SecureRandom();
    static final BidContext CONTEXT = new BidContext("330100-2026-0001", 1, 2, "91330100MA27XXXXX1", 1);
    static final List<String> CODES = List.of("AGENCY0000000000001", "PURCHASER00000000001", "SUPERVISION000000001");

    final Suite suite;
    final SecretKeys supplier = SecretKeys.generate(RANDOM);
    final List<SecretKeys> holders = List.of(SecretKeys.generate(RANDOM), SecretKeys.generate(RANDOM), SecretKeys.generate(RANDOM));

    SealedBids(Suite suite) {
        this.suite = suite;
    }

    List<Authority> authorities() {
        var authorities = new ArrayList<Authority>();
        for (int i = 0; i < CODES.size(); i++) {
            authorities.add(new Authority(CODES.get(i), List.of(holders.get(i).publicKeys())));
        }
        return authorities;
    }

    byte[] sealed(Map<String, byte[]> files) {
        return sealed(CONTEXT, files);
    }

    byte[] sealed(BidContext context, Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try {
            var sources = files.entrySet().stream().map(file -> source(file.getKey(), file.getValue())).toList();
            new Sealer(suite, supplier.publicKeys(), authorities(), RANDOM).seal(context, form(), sources, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BidForm form() {
        return new BidForm(null, null, "1798196.00", 30, true, true, "王工", "13800000000",
                new BidForm.Deposit("20000.00", "TRANSFER", "V-1", "6222"), null);
    }

    static Sealer.Source source(String name, byte[] content) {
        return new Sealer.Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /** Sealed bytes of the form, the last part. */
    long sealedForm(byte[] envelope) {
        var sizes = EnvelopeTests.head(envelope).label().sizes();
        return ChunkedEncryption.sealedLength(sizes.get(sizes.size() - 1));
    }

    /** Opens as the platform would, with the shares of the first two holders. */
    OpenedEnvelope open(byte[] envelope) throws IOException {
        return open(envelope, CONTEXT);
    }

    OpenedEnvelope open(byte[] envelope, BidContext expected) throws IOException {
        var in = new ByteArrayInputStream(envelope);
        EnvelopeHead head = EnvelopeHead.read(in);
        byte[] payload = in.readAllBytes();
        var label = new Label(expected, head.label().formHash(), head.label().sizes());
        return new OpenedEnvelope(label, head.locks(), head.locks().openHalf(supplier), joined(head.locks().shares(), 0, 1),
                offset -> new ByteArrayInputStream(payload, (int) offset, payload.length - (int) offset));
    }

    byte[] joined(Shares shares, int... who) throws IOException {
        var released = new LinkedHashMap<Integer, byte[]>();
        for (int holder : who) {
            released.put(shares.of(CODES.get(holder)).x(), shares.open(holders.get(holder)));
        }
        return Shares.join(released);
    }
}
