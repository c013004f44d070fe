package org.caiflow.seal;

import org.caiflow.seal.Finding.Check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was released for one bid, each part recognised by its commitment in the envelope. */
final class Released {

    private final OpeningManifest.Bid line;
    private final OpeningManifest opening;
    private final Locks locks;
    private final Findings findings;
    private final byte[] half;
    private final Map<Integer, byte[]> shares = new LinkedHashMap<>();

    Released(OpeningManifest.Bid line, OpeningManifest opening, Locks locks, Findings findings) {
        this.line = line;
        this.opening = opening;
        this.locks = locks;
        this.findings = findings;
        this.half = line.half() == null ? null : bytes(line.half().value());
    }

    /** @param deadline as it stood on the receipt. @return whether nothing speaks against it */
    boolean check(String deadline) {
        boolean sealed = findings.add(Check.LOCKS, lockedForTheAuthorities(),
                locks.shares().all().stream().map(Shares.Share::creditCode).toList());
        boolean ours = line.half() == null || findings.add(Check.HALF, locks.matches(half), line.half().at());
        boolean matching = line.shares().isEmpty() || line.withheld()
                || findings.add(Check.SHARES, allMatch(), line.shares().stream().map(OpeningManifest.Share::creditCode).toList());
        boolean persons = line.shares().isEmpty()
                || findings.add(Check.HOLDERS, holders(), line.shares().stream().map(OpeningManifest.Share::holder).toList());
        boolean inTime = nothingReleased() || findings.add(Check.RELEASE_TIME, timely(deadline), earliest());
        return sealed & ours & matching & persons & inTime;
    }

    private boolean nothingReleased() {
        return line.half() == null && line.shares().isEmpty();
    }

    /** The envelope's shares are for the authorities of the opening, to keys of theirs. */
    private boolean lockedForTheAuthorities() {
        var codes = new HashSet<String>();
        for (NamedAuthority authority : opening.authorities()) {
            codes.add(authority.creditCode());
        }
        return locks.shares().all().stream().allMatch(share -> codes.remove(share.creditCode())
                && share.holders().stream().allMatch(holder -> isHolder(share.creditCode(), Bytes.hex(holder.fingerprint()))))
                && codes.isEmpty();
    }

    private boolean isHolder(String creditCode, String fingerprint) {
        return opening.authorities().stream().filter(authority -> authority.creditCode().equals(creditCode))
                .anyMatch(authority -> authority.holders().stream().anyMatch(key -> key.fingerprint().equals(fingerprint)));
    }

    private boolean allMatch() {
        boolean all = true;
        for (OpeningManifest.Share given : line.shares()) {
            byte[] value = bytes(given.value());
            var of = locks.shares().all().stream().filter(share -> share.creditCode().equals(given.creditCode())).findFirst();
            boolean matches = of.isPresent() && locks.shares().matches(of.get(), value);
            if (matches) {
                shares.put(of.get().x(), value);
            }
            all &= matches;
        }
        return all;
    }

    /** Each is a holder of its authority to whom the share was sealed, and nobody acts twice. */
    private boolean holders() {
        var keys = new HashSet<String>();
        var persons = new HashSet<String>();
        return line.shares().stream().allMatch(share -> isHolder(share.creditCode(), share.fingerprint()) && sealedTo(share)
                && keys.add(share.fingerprint()) && persons.add(share.holder()));
    }

    private boolean sealedTo(OpeningManifest.Share given) {
        return locks.shares().all().stream().filter(share -> share.creditCode().equals(given.creditCode()))
                .anyMatch(share -> share.holders().stream().anyMatch(holder -> Bytes.hex(holder.fingerprint())
                        .equals(given.fingerprint())));
    }

    private boolean timely(String deadline) {
        return times().stream().allMatch(at -> Times.inOrder(opening.deadline(), at) && Times.inOrder(deadline, at));
    }

    private List<String> times() {
        var times = new ArrayList<>(line.shares().stream().map(OpeningManifest.Share::at).toList());
        if (line.half() != null) {
            times.add(line.half().at());
        }
        return times;
    }

    private String earliest() {
        return times().stream().sorted().findFirst().orElse("");
    }

    /** Whether a half and shares of two authorities are there. */
    boolean needed() {
        return findings.add(Check.TWO_AUTHORITIES, enough(), told());
    }

    boolean enough() {
        return half != null && locks.matches(half) && shares.size() >= Shares.NEEDED;
    }

    String told() {
        return (half == null ? "0" : "1") + " + " + shares.size();
    }

    byte[] half() {
        return half;
    }

    byte[] joined() {
        return Shares.join(shares);
    }

    /** Empty for what is no hex. */
    static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }
}
