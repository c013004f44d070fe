package org.caiflow.seal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Everything by which the opening of one package can be checked by anyone (开标文件包): a ZIP, {@code src/docs/opening-proof.md}.
 * Nothing of it is extracted to its own names, and nothing large is held in memory.
 */
public final class OpeningBundle implements Closeable {

    private static final int LARGEST_MANIFEST = 16 << 20;
    private static final int LARGEST_RECEIPT = 1 << 16;

    private final BundleZip zip;
    private final OpeningManifest manifest;
    private final Map<String, OpeningManifest.Entry> listed = new HashMap<>();

    /**
     * Streams a bundle; the stream is left open.
     *
     * @param manifest without its entries
     * @param bids     as many as the manifest names, in its order
     */
    public static void write(OpeningManifest manifest, List<BidContents> bids, OutputStream out) throws IOException {
        if (bids.size() != manifest.bids().size()) {
            throw new IllegalArgumentException(manifest.bids().size() + " bids are named, " + bids.size() + " given");
        }
        var writer = new BundleWriter(out);
        for (int i = 0; i < bids.size(); i++) {
            writer.bid(i + 1, bids.get(i));
        }
        writer.finish(manifest);
    }

    /** Checks which entries there are and how long they say they are. @throws BadBundle when they are not those the manifest lists */
    public static OpeningBundle open(Path file) throws IOException {
        var zip = new BundleZip(file);
        try {
            return new OpeningBundle(zip);
        } catch (IOException | RuntimeException bad) {
            zip.close();
            throw bad;
        }
    }

    private OpeningBundle(BundleZip zip) throws IOException {
        this.zip = zip;
        this.manifest = OpeningManifest.read(manifestBytes(zip));
        for (OpeningManifest.Entry entry : manifest.entries()) {
            if (listed.put(entry.name(), entry) != null) {
                throw new BadBundle("bundle.twice", entry.name());
            }
        }
        checkNames();
        for (OpeningManifest.Entry entry : manifest.entries()) {
            if (zip.size(entry.name()) != entry.size()) {
                throw new BadBundle("bundle.length", entry.name());
            }
        }
    }

    private static byte[] manifestBytes(BundleZip zip) throws IOException {
        if (!zip.has(BundleNames.MANIFEST)) {
            throw new BadBundle("bundle.manifest");
        }
        try (InputStream in = zip.open(BundleNames.MANIFEST)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new BadBundle("bundle.large", BundleNames.MANIFEST);
            }
            return bytes;
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof BadBundle bad ? bad : new BadBundle(damaged, "bundle.damaged", BundleNames.MANIFEST);
        }
    }

    private void checkNames() throws BadBundle {
        var due = new HashSet<String>();
        for (int bid = 1; bid <= manifest.bids().size(); bid++) {
            collect(bid, due);
        }
        for (String name : listed.keySet()) {
            refuse(!due.contains(name), "bundle.unlisted", name);
        }
        for (String name : zip.names()) {
            refuse(!name.equals(BundleNames.MANIFEST) && !listed.containsKey(name), "bundle.unlisted", name);
        }
        for (String name : due) {
            refuse(!listed.containsKey(name) || !zip.has(name), "bundle.missing", name);
        }
    }

    private static void refuse(boolean wrong, String key, String name) throws BadBundle {
        if (wrong) {
            throw new BadBundle(key, name);
        }
    }

    /** What there must be of a bid, by its outcome. */
    private void collect(int bid, HashSet<String> due) throws BadBundle {
        var line = manifest.bids().get(bid - 1);
        due.add(BundleNames.receipt(bid));
        if (line.withheld()) {
            due.add(BundleNames.head(bid));
            return;
        }
        boolean backup = line.outcome() == OpeningManifest.Outcome.BACKUP;
        if (!backup || listed.containsKey(BundleNames.head(bid))) {
            due.add(BundleNames.head(bid));
            large(BundleNames.payload(bid), due);
        }
        if (backup) {
            due.add(BundleNames.form(bid));
            for (int i = 0; i < files(bid); i++) {
                large(BundleNames.file(bid, i), due);
            }
        }
    }

    private void large(String name, HashSet<String> due) throws BadBundle {
        due.add(name);
        refuse(zip.has(name) && !zip.plain(name), "bundle.squeezed", name);
    }

    /** How many files of a backup there are. */
    int files(int bid) {
        int files = 0;
        while (files < Label.MOST_PARTS && listed.containsKey(BundleNames.file(bid, files))) {
            files++;
        }
        return files;
    }

    public OpeningManifest manifest() {
        return manifest;
    }

    boolean holdsEnvelope(int bid) {
        return listed.containsKey(BundleNames.head(bid));
    }

    byte[] receipt(int bid) throws IOException {
        return small(BundleNames.receipt(bid), LARGEST_RECEIPT);
    }

    byte[] head(int bid) throws IOException {
        return small(BundleNames.head(bid), EnvelopeHead.LONGEST);
    }

    byte[] form(int bid) throws IOException {
        return small(BundleNames.form(bid), Label.LARGEST_FORM);
    }

    private byte[] small(String name, int largest) throws IOException {
        refuse(listed.get(name).size() > largest, "bundle.large", name);
        try (InputStream in = checked(name)) {
            return in.readAllBytes();
        }
    }

    /** Ends only when the entry is the one that the manifest lists. */
    InputStream checked(String name) throws IOException {
        return new CheckedEntry(zip.open(name), listed.get(name));
    }

    /** Once it has been {@linkplain #checked}. */
    InputStream again(String name) throws IOException {
        return zip.open(name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
