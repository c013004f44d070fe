package org.caiflow.seal;

import org.caiflow.seal.Finding.Check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the files of a bid to their ends, and keeps them when asked. */
final class OpenedFiles {

    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{N}._-]");
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final int bid;

    interface Opener {

        InputStream open(int index) throws IOException;
    }

    /** @param folder null when they are only read */
    OpenedFiles(Path folder, int bid) {
        this.folder = folder;
        this.bid = bid;
    }

    /** @param told whether each file becomes a finding. @return whether each is the one listed */
    boolean read(BidForm form, Opener opener, Findings findings, boolean told) throws IOException {
        boolean all = true;
        for (int i = 0; i < form.files().size(); i++) {
            BidForm.File file = form.files().get(i);
            boolean same = same(i, file, opener);
            if (told) {
                findings.add(Check.FILES, same, file.name() + " " + file.size());
            }
            all &= same;
        }
        return all;
    }

    private boolean same(int index, BidForm.File file, Opener opener) throws IOException {
        try (InputStream in = opener.open(index)) {
            if (folder == null) {
                in.transferTo(OutputStream.nullOutputStream());
            } else {
                keep(in, index, file.name());
            }
            return true;
        } catch (BrokenSeal other) {
            return false;
        }
    }

    private void keep(InputStream in, int index, String name) throws IOException {
        Path own = folder.resolve("bid-" + bid);
        Files.createDirectories(own);
        try (var kept = new NewFile(own.resolve((index + 1) + "-" + plain(name)))) {
            in.transferTo(kept.stream());
            kept.keep();
        }
    }

    /** A name that stays in its folder on every system; its end tells what it is. */
    private static String plain(String name) {
        String plain = STRANGE.matcher(name).replaceAll("_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
