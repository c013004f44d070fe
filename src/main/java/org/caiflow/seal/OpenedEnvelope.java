package org.caiflow.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** An envelope of which both halves of the key are known. Reads the form first, wherever it lies, then file by file as a stream. */
public final class OpenedEnvelope {

    private final Suite suite;
    private final Label label;
    private final Locks locks;
    private final byte[] key;
    private final Payload payload;
    private final BidForm form;

    /** The sealed bytes behind the head. */
    public interface Payload {

        InputStream from(long offset) throws IOException;
    }

    /**
     * @param half  half one; checked against its commitment before
     * @param other half two, joined of two shares
     * @throws BrokenSeal  when the halves do not open it, or the form is not the one on the receipt
     * @throws BadEnvelope when the form is none
     */
    public OpenedEnvelope(Label label, Locks locks, byte[] half, byte[] other, Payload payload) throws IOException {
        this.suite = locks.suite();
        this.label = label;
        this.locks = locks;
        this.key = locks.key(label.context(), half, other);
        this.payload = payload;
        this.form = readForm();
    }

    private BidForm readForm() throws IOException {
        int last = label.sizes().size() - 1;
        byte[] bytes;
        try (InputStream in = part(last)) {
            bytes = in.readNBytes(Label.LARGEST_FORM + 1);
        }
        if (!MessageDigest.isEqual(suite.hash(bytes), label.formHash())) {
            throw new BrokenSeal("the form is not the one that was sealed");
        }
        return BidForm.read(bytes, last);
    }

    private InputStream part(int part) throws IOException {
        InputStream sealed = new Limited(payload.from(label.offset(part)), ChunkedEncryption.sealedLength(label.sizes().get(part)));
        return ChunkedEncryption.opening(suite.bulk(), sealed, key, locks.partContext(part, label.sizes().size()));
    }

    public BidForm form() {
        return form;
    }

    /** A file of the form's list. The stream throws {@link BrokenSeal} instead of ending when the file is not the one listed. */
    public InputStream file(int index) throws IOException {
        BidForm.File listed = form.files().get(index);
        return new VerifiedStream(part(index), new BlockHash(suite), listed.size(), listed.hash());
    }
}
