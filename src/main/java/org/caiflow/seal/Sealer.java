package org.caiflow.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Seals a bid without a server. Each file is read twice, once for its hash, and never held whole. */
public final class Sealer {

    private static final int BUFFER = 1 << 16;

    private final Suite suite;
    private final PublicKeys supplier;
    private final List<Authority> authorities;
    private final SecureRandom random;

    public Sealer(Suite suite, PublicKeys supplier, List<Authority> authorities, SecureRandom random) {
        this.suite = suite;
        this.supplier = supplier;
        this.authorities = authorities;
        this.random = random;
    }

    /** A file to be sealed. */
    public interface Source {

        String name();

        InputStream open() throws IOException;
    }

    /** @param form bytes of the form: the backup that its supplier keeps; @param hash envelope hash */
    public record Result(EnvelopeHead head, byte[] form, byte[] hash) {
    }

    /** @param form what the supplier writes; its salt and files are put in here */
    public Result seal(BidContext context, BidForm form, List<Source> files, OutputStream envelope) throws IOException {
        byte[] formBytes = complete(form, files).bytes();
        var sizes = new ArrayList<Long>();
        List<BidForm.File> listed = BidForm.read(formBytes, files.size()).files();
        listed.forEach(file -> sizes.add(file.size()));
        sizes.add((long) formBytes.length);

        var halves = Locks.Halves.random(random);
        var head = new EnvelopeHead(suite, new Label(context, suite.hash(formBytes), sizes),
                Locks.lock(suite, halves, supplier, authorities, random));
        envelope.write(head.bytes());
        var payload = new HashingStream(envelope, new BlockHash(suite));
        byte[] key = head.locks().key(context, halves.one(), halves.two());
        for (int i = 0; i < files.size(); i++) {
            // a file that is written to meanwhile would make an envelope that nobody can open
            BidForm.File due = listed.get(i);
            try (InputStream in = new VerifiedStream(files.get(i).open(), new BlockHash(suite), due.size(), due.hash())) {
                part(payload, head, key, i, in);
            }
        }
        part(payload, head, key, files.size(), new ByteArrayInputStream(formBytes));
        return new Result(head, formBytes, head.hash(payload.hash.digest()));
    }

    private BidForm complete(BidForm form, List<Source> files) throws IOException {
        byte[] salt = new byte[Suite.SIZE];
        random.nextBytes(salt);
        var listed = new ArrayList<BidForm.File>();
        for (Source file : files) {
            var hash = new BlockHash(suite);
            try (InputStream in = file.open()) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    hash.add(buffer, 0, read);
                }
            }
            listed.add(new BidForm.File(file.name(), hash.length(), Bytes.hex(hash.digest())));
        }
        return new BidForm(BidForm.FORMAT, Bytes.hex(salt), form.price(), form.deliveryDays(), form.smallOrMicro(), form.domestic(),
                form.contact(), form.mobile(), form.deposit(), listed);
    }

    private void part(OutputStream payload, EnvelopeHead head, byte[] key, int part, InputStream in) throws IOException {
        byte[] bound = head.locks().partContext(part, head.label().sizes().size());
        SealingStream out = ChunkedEncryption.sealing(suite.bulk(), payload, key, bound, random);
        in.transferTo(out);
        out.finish();
    }

    private static final class HashingStream extends OutputStream {

        private final OutputStream out;
        private final BlockHash hash;

        HashingStream(OutputStream out, BlockHash hash) {
            this.out = out;
            this.hash = hash;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            hash.add(bytes, from, length);
        }
    }
}
