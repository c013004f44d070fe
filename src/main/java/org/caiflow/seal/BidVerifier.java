package org.caiflow.seal;

import org.caiflow.seal.Finding.Check;
import org.caiflow.seal.OpeningManifest.Outcome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/** Checks one bid: what was received is what was opened, by whom it had to be, not before its time. */
final class BidVerifier {

    private static final int BUFFER = 1 << 16;

    private final OpeningBundle bundle;
    private final OpeningManifest opening;
    private final OpeningManifest.Bid line;
    private final int bid;
    private final String platformKey;
    private final Findings findings;
    private final OpenedFiles files;

    BidVerifier(OpeningBundle bundle, int bid, String platformKey, Findings findings, Path extractTo) {
        this.bundle = bundle;
        this.opening = bundle.manifest();
        this.line = opening.bids().get(bid - 1);
        this.bid = bid;
        this.platformKey = platformKey;
        this.findings = findings;
        this.files = new OpenedFiles(extractTo, bid);
    }

    /** @return its receipt, or null when there is none that can be read */
    Receipt verify() throws IOException {
        Receipt receipt = null;
        try {
            receipt = Receipt.read(bundle.receipt(bid));
            receipt(receipt);
            if (!bundle.holdsEnvelope(bid)) {
                backup(receipt);
                return receipt;
            }
            EnvelopeHead head = BundledHead.read(bundle.head(bid));
            if (line.withheld()) {
                bound(receipt, head);
                new Released(line, opening, head.locks(), findings).check(receipt.deadline());
                findings.add(Check.WITHHELD, true, line.outcome());
            } else if (envelope(receipt, head)) {
                outcome(receipt, head);
            }
        } catch (BadBundle damaged) {
            findings.damaged(damaged);
        } catch (BadEnvelope unreadable) {
            findings.add(receipt == null ? Check.RECEIPT : Check.ENVELOPE_HASH, false, unreadable.getMessage());
        }
        return receipt;
    }

    private void receipt(Receipt receipt) {
        findings.add(Check.SIGNATURE, receipt.signatureHolds(), receipt.no());
        findings.add(Check.SIGNER, platformKey.equals(receipt.platformKey()), receipt.platformKey());
        findings.add(Check.LISTED, line.no().equals(receipt.no()) && line.supplier().equals(receipt.supplier())
                && line.creditCode().equals(receipt.creditCode()) && opening.project().equals(receipt.project())
                && opening.round() == receipt.round() && opening.packageNo() == receipt.packageNo(),
                receipt.supplier() + " " + receipt.creditCode());
        findings.add(Check.IN_TIME, Times.inOrder(receipt.receivedAt(), opening.deadline())
                && Times.inOrder(receipt.receivedAt(), receipt.deadline()), receipt.receivedAt());
        findings.add(Check.DEADLINE, Times.inOrder(receipt.deadline(), opening.deadline()), receipt.deadline());
    }

    /** @return whether it is the envelope that was received, so that going on makes sense */
    private boolean envelope(Receipt receipt, EnvelopeHead head) throws IOException {
        long size = head.bytes().length + head.label().sealedSize();
        var blocks = new BlockHash(head.suite());
        long most = head.label().sealedSize();
        try (InputStream in = bundle.checked(BundleNames.payload(bid))) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && blocks.length() <= most; read = in.read(buffer)) {
                blocks.add(buffer, 0, read);
            }
        }
        boolean whole = blocks.length() == most && size == receipt.size();
        String hash = Bytes.hex(head.hash(blocks.digest()));
        boolean same = findings.add(Check.ENVELOPE_HASH, whole && hash.equals(receipt.envelopeHash()), hash);
        return same & bound(receipt, head);
    }

    /** @return whether the head is for this bid of this bidder, and for the form that was received */
    private boolean bound(Receipt receipt, EnvelopeHead head) {
        BidContext due = new BidContext(receipt.project(), receipt.round(), receipt.packageNo(), receipt.creditCode(), receipt.version());
        boolean bound = findings.add(Check.CONTEXT, due.equals(head.label().context()) && head.suite().code().equals(receipt.suite()),
                head.label().context().creditCode() + " v" + head.label().context().version());
        boolean form = findings.add(Check.FORM_HASH, Bytes.hex(head.label().formHash()).equals(receipt.formHash()), receipt.formHash());
        return bound & form;
    }

    private void outcome(Receipt receipt, EnvelopeHead head) throws IOException {
        var released = new Released(line, opening, head.locks(), findings);
        boolean fair = released.check(receipt.deadline());
        if (line.outcome() == Outcome.NOT_RELEASED) {
            findings.add(Check.CLOSED, line.price() == null && !released.enough(), released.told());
        } else if (line.outcome() == Outcome.BACKUP) {
            backup(receipt);
        } else if (released.needed() && fair) {
            opened(head, released);
        }
    }

    private void opened(EnvelopeHead head, Released released) throws IOException {
        boolean due = line.outcome() == Outcome.OPENED;
        try (var payload = new OnwardPayload(() -> bundle.again(BundleNames.payload(bid)))) {
            var envelope = new OpenedEnvelope(head.label(), head.locks(), released.half(), released.joined(), payload);
            BidForm form = envelope.form();
            if (due) {
                findings.add(Check.OPENS, true, form.files().size());
            }
            boolean all = files.read(form, envelope::file, findings, due);
            if (due) {
                price(form);
            } else {
                findings.add(Check.UNREADABLE, !all && line.price() == null, "");
            }
        } catch (BrokenSeal | BadEnvelope doesNotOpen) {
            findings.add(due ? Check.OPENS : Check.UNREADABLE, !due && line.price() == null, doesNotOpen.getMessage());
        }
    }

    private void backup(Receipt receipt) throws IOException {
        Suite suite;
        try {
            suite = Suite.coded(receipt.suite());
        } catch (IllegalArgumentException | NullPointerException unknown) {
            findings.add(Check.BACKUP, false, receipt.suite());
            return;
        }
        byte[] bytes = bundle.form(bid);
        if (!findings.add(Check.BACKUP, Bytes.hex(suite.hash(bytes)).equals(receipt.formHash()), receipt.formHash())) {
            return;
        }
        try {
            BidForm form = BidForm.read(bytes, bundle.files(bid));
            files.read(form, index -> new VerifiedStream(bundle.checked(BundleNames.file(bid, index)), new BlockHash(suite),
                    form.files().get(index).size(), form.files().get(index).hash()), findings, true);
            price(form);
        } catch (BadEnvelope noForm) {
            findings.add(Check.FILES, false, noForm.getMessage());
        }
    }

    private void price(BidForm form) {
        var written = Amount.of(form.price());
        boolean same = written == null ? line.price() == null : written.equals(Amount.of(line.price()));
        findings.add(Check.PRICE, same, Objects.toString(form.price(), "–") + " / " + Objects.toString(line.price(), "–"));
    }
}
