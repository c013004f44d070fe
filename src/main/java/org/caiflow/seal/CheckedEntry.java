package org.caiflow.seal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Ends only when it had the length and the hash that the manifest lists. */
final class CheckedEntry extends FilterInputStream {

    private final OpeningManifest.Entry listed;
    private final MessageDigest digest = Bytes.sha256();
    private long length;
    private boolean checked;

    CheckedEntry(InputStream in, OpeningManifest.Entry listed) {
        super(in);
        this.listed = listed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = next(bytes, from, count);
        if (read > 0) {
            digest.update(bytes, from, read);
            length += read;
        }
        if (length > listed.size() || (read < 0 && length < listed.size())) {
            throw new BadBundle("bundle.length", listed.name());
        }
        if (read < 0 && !checked) {
            checked = true;
            if (!Bytes.hex(digest.digest()).equals(listed.sha256())) {
                throw new BadBundle("bundle.hash", listed.name());
            }
        }
        return read;
    }

    private int next(byte[] bytes, int from, int count) throws BadBundle {
        try {
            return in.read(bytes, from, count);
        } catch (IOException | RuntimeException damaged) {
            throw new BadBundle(damaged, "bundle.damaged", listed.name());
        }
    }
}
