package org.caiflow.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.caiflow.seal.OpeningManifest.Outcome;

/** The opening of one package as a platform would write it down: bids of each outcome, three authorities of two holders each. */
final class Openings {

    static final SecureRandom RANDOM = new SecureRandom();
    static final byte[] SEED = new byte[32];
    static final String KEY = Base64.getEncoder().encodeToString(new Ed25519PrivateKeyParameters(SEED).generatePublicKey().getEncoded());
    static final String DEADLINE = "2026-03-20T01:00:00.000Z";
    static final String PROJECT = "330100-2026-0001";

    final Suite suite;
    final List<List<SecretKeys>> holders = new ArrayList<>();
    final List<Bid> bids = new ArrayList<>();
    String deadline = DEADLINE;
    String roomOpenedAt = "2026-03-20T01:00:01.000Z";

    /** One bid; what is public may be changed by a test. */
    static final class Bid implements BidContents {
        SecretKeys supplier = SecretKeys.generate(RANDOM);
        Receipt receipt;
        EnvelopeHead label;
        byte[] head;
        byte[] payload;
        byte[] form;
        byte[] backup;
        List<Sealer.Source> files = List.of();
        OpeningManifest.Bid line;
        boolean withheld;

        @Override
        public byte[] receipt() {
            return receipt.json();
        }

        @Override
        public byte[] head() {
            return head;
        }

        @Override
        public InputStream payload() {
            return withheld ? null : new ByteArrayInputStream(payload);
        }

        @Override
        public byte[] form() {
            return withheld ? null : backup;
        }

        @Override
        public List<Sealer.Source> files() {
            return withheld ? List.of() : files;
        }
    }

    Openings(Suite suite) throws IOException {
        this.suite = suite;
        for (int i = 0; i < 3; i++) {
            holders.add(List.of(SecretKeys.generate(RANDOM), SecretKeys.generate(RANDOM)));
        }
        add("91330100MA27XXXXX1", 1, "1798196.00", Outcome.OPENED, false);
        add("91330100MA27XXXXX2", 3, "1650000.00", Outcome.OPENED, false);
        add("91330100MA27XXXXX3", 1, "1700000.00", Outcome.NOT_RELEASED, false);
        add("91330100MA27XXXXX4", 1, "1710000.00", Outcome.UNREADABLE, true);
        add("91330100MA27XXXXX5", 2, "1720000.00", Outcome.BACKUP, false);
    }

    static List<Sealer.Source> sources(String code) {
        return List.of(SealedBids.source("../../投标 文件.pdf", ("技术 " + code).repeat(3000).getBytes(StandardCharsets.UTF_8)),
                SealedBids.source("price.xlsx", code.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(String code, int version, String price, Outcome outcome, boolean spoilt) throws IOException {
        var bid = new Bid();
        var context = new BidContext(PROJECT, 1, 2, code, version);
        var form = new BidForm(null, null, price, 30, true, true, "王工", "13800000000", null, null);
        var out = new ByteArrayOutputStream();
        var sealed = new Sealer(suite, bid.supplier.publicKeys(), authorities(), RANDOM).seal(context, form, sources(code), out);
        bid.label = sealed.head();
        bid.head = sealed.head().bytes();
        bid.payload = java.util.Arrays.copyOfRange(out.toByteArray(), bid.head.length, out.size());
        bid.form = sealed.form();
        if (spoilt) {
            bid.payload[bid.payload.length - 1] ^= 1;
        }
        bids.add(bid);
        bid.receipt = receipt(bid, bids.size(), "2026-03-19T0" + bids.size() + ":00:00.000Z", SEED);
        if (outcome == Outcome.BACKUP) {
            bid.backup = bid.form;
            bid.files = sources(code);
        }
        boolean told = outcome == Outcome.OPENED || outcome == Outcome.BACKUP;
        boolean released = outcome == Outcome.OPENED || outcome == Outcome.UNREADABLE;
        bid.line = new OpeningManifest.Bid(bid.receipt.no(), bid.receipt.supplier(), code, outcome, told ? price : null,
                released ? half(bid) : null, List.of(share(bid, 0, 0), share(bid, 2, 1)), false);
    }

    Receipt receipt(Bid bid, int no, String receivedAt, byte[] seed) {
        var blocks = new BlockHash(suite);
        blocks.add(bid.payload, 0, bid.payload.length);
        BidContext context = bid.label.label().context();
        return new Receipt(Receipt.FORMAT, "R-" + no, context.project(), context.round(), context.packageNo(), "二包", "投标人 " + no,
                context.creditCode(), context.version(), suite.code(), Bytes.hex(bid.label.hash(blocks.digest())),
                Bytes.hex(bid.label.label().formHash()), bid.head.length + bid.payload.length, receivedAt, DEADLINE, null, null)
                .signedWith(seed);
    }

    OpeningManifest.Half half(Bid bid) throws IOException {
        return new OpeningManifest.Half(Bytes.hex(bid.label.locks().openHalf(bid.supplier)), "王工", "2026-03-20T01:05:00.000Z");
    }

    OpeningManifest.Share share(Bid bid, int authority, int holder) throws IOException {
        SecretKeys keys = holders.get(authority).get(holder);
        String fingerprint = Bytes.hex(keys.publicKeys().fingerprint());
        return new OpeningManifest.Share(SealedBids.CODES.get(authority), name(authority, holder), fingerprint,
                Bytes.hex(bid.label.locks().shares().open(keys)), "2026-03-20T01:10:0" + authority + ".000Z");
    }

    private static String name(int authority, int holder) {
        return "holder " + authority + "-" + holder;
    }

    List<Authority> authorities() throws IOException {
        var all = new ArrayList<Authority>();
        for (NamedAuthority named : named()) {
            all.add(named.authority());
        }
        return all;
    }

    List<NamedAuthority> named() {
        var all = new ArrayList<NamedAuthority>();
        for (int i = 0; i < 3; i++) {
            int authority = i;
            all.add(new NamedAuthority(SealedBids.CODES.get(i), "单位 " + i, List.of(0, 1).stream()
                    .map(one -> NamedKey.of(name(authority, one), holders.get(authority).get(one).publicKeys())).toList()));
        }
        return all;
    }

    OpeningManifest manifest() {
        return new OpeningManifest(null, PROJECT, 1, 2, deadline, roomOpenedAt, "2026-03-20T02:00:00.000Z", KEY, named(),
                bids.stream().map(bid -> bid.line).toList(), null);
    }

    /** As a bidder gets it: all but the one of that number, from 1, are withheld. */
    void withholdAllBut(int number) {
        for (Bid bid : bids) {
            boolean own = bids.indexOf(bid) == number - 1;
            bid.withheld = !own;
            var shares = bid.line.shares().stream().map(share -> new OpeningManifest.Share(share.creditCode(), share.holder(), share.fingerprint(),
                    own ? share.value() : null, share.at())).toList();
            bid.line = new OpeningManifest.Bid(bid.line.no(), bid.line.supplier(), bid.line.creditCode(), bid.line.outcome(), bid.line.price(),
                    bid.line.half(), shares, !own);
        }
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("opening.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpeningBundle.write(manifest(), List.copyOf(bids), out);
        }
        return file;
    }
}
