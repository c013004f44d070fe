package org.caiflow.seal;

import org.caiflow.seal.Finding.Check;
import org.caiflow.seal.OpeningManifest.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the opening of one package from its bundle alone, and against what the reader knows himself. */
final class OpeningVerifier {

    private static final Set<Outcome> OPENED = EnumSet.of(Outcome.OPENED, Outcome.BACKUP);
    /** Digits of a number: as many as the platform's pages show. */
    private static final int SHOWN = 16;

    private final Known known;
    private final Findings findings;

    /**
     * What the reader knows from elsewhere.
     *
     * @param platformKey base64; null when the bundle has to be believed
     * @param receipts    that he holds
     * @param count       of bids announced at the opening; null when unknown
     */
    record Known(String platformKey, List<Receipt> receipts, Integer count) {
    }

    OpeningVerifier(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param extractTo null when the files are only checked */
    void verify(Path file, Path extractTo) throws IOException {
        try (var bundle = OpeningBundle.open(file)) {
            findings.add(Check.BUNDLE, true, bundle.manifest().entries().size());
            verify(bundle, extractTo);
        } catch (BadBundle bad) {
            findings.damaged(bad);
        }
    }

    private void verify(OpeningBundle bundle, Path extractTo) throws IOException {
        OpeningManifest opening = bundle.manifest();
        String key = known.platformKey() != null ? known.platformKey() : opening.platformKey();
        if (known.platformKey() != null) {
            findings.add(Check.PLATFORM_KEY, key.equals(opening.platformKey()), opening.platformKey());
        }
        findings.add(Check.AUTHORITIES, authorities(opening.authorities()),
                opening.authorities().stream().map(NamedAuthority::name).toList());
        findings.add(Check.TIMES, Times.inOrder(opening.deadline(), opening.roomOpenedAt())
                && Times.inOrder(opening.roomOpenedAt(), opening.openedAt()), opening.deadline() + " – " + opening.openedAt());
        var receipts = new ArrayList<Receipt>();
        for (int bid = 1; bid <= opening.bids().size(); bid++) {
            findings.about(bid);
            receipts.add(new BidVerifier(bundle, bid, key, findings, extractTo).verify());
        }
        findings.about(0);
        together(opening, receipts, key);
    }

    private static boolean authorities(List<NamedAuthority> all) {
        var codes = new HashSet<String>();
        var keys = new HashSet<String>();
        try {
            for (NamedAuthority one : all) {
                one.authority();
                codes.add(one.creditCode());
                one.holders().forEach(holder -> keys.add(holder.fingerprint()));
            }
        } catch (BadEnvelope otherKey) {
            return false;
        }
        int holders = all.stream().mapToInt(one -> one.holders().size()).sum();
        return all.size() == Shares.AUTHORITIES && codes.size() == all.size() && keys.size() == holders;
    }

    /** In which order bids that came out equal would go, by their numbers in the bundle. */
    private static String lot(OpeningManifest opening, List<Receipt> receipts) {
        var halves = opening.bids().stream().filter(bid -> OPENED.contains(bid.outcome()) && bid.half() != null)
                .map(bid -> Released.bytes(bid.half().value())).toList();
        var lot = new TieLot(halves);
        var numbers = new TreeMap<String, Integer>();
        for (int i = 0; i < receipts.size(); i++) {
            if (receipts.get(i) != null && receipts.get(i).envelopeHash() != null && OPENED.contains(opening.bids().get(i).outcome())) {
                numbers.put(lot.number(receipts.get(i).envelopeHash()), i + 1);
            }
        }
        return numbers.entrySet().stream().map(one -> one.getValue() + " (" + one.getKey().substring(0, SHOWN) + ")").collect(Collectors.joining(", "));
    }

    /** @param receipts of all bids; null where it could not be read */
    private void together(OpeningManifest opening, List<Receipt> receipts, String key) {
        List<Receipt> read = receipts.stream().filter(receipt -> receipt != null).toList();
        boolean inOrder = true;
        for (int i = 1; i < read.size(); i++) {
            inOrder &= Times.inOrder(read.get(i - 1).receivedAt(), read.get(i).receivedAt());
        }
        findings.add(Check.ORDER, inOrder, read.size());
        findings.add(Check.ONCE, read.size() == read.stream().map(Receipt::creditCode).distinct().count()
                && read.size() == read.stream().map(Receipt::no).distinct().count()
                && read.size() == read.stream().map(Receipt::envelopeHash).distinct().count(), read.size());
        findings.add(Check.LOT, true, lot(opening, receipts));
        if (known.count() != null) {
            findings.add(Check.COUNT, known.count() == opening.bids().size(), opening.bids().size());
        }
        for (Receipt mine : known.receipts()) {
            findings.add(Check.HELD_RECEIPT, mine.signatureHolds() && key.equals(mine.platformKey()) && read.contains(mine), mine.no());
        }
    }
}
