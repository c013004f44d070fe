package org.caiflow.bid.internal;

import java.util.regex.Pattern;

/** Texts that come out of an envelope: nobody has looked at them before. */
final class Texts {

    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}/\\\\:]");
    private static final int LONGEST_NAME = 120;

    private Texts() {
    }

    static String cut(String text, int longest) {
        return text == null ? null : text.strip().substring(0, Math.min(text.strip().length(), longest));
    }

    /** A file name that the store takes; {@code bid-1} and the like when nothing is left of it. */
    static String fileName(String name, int number) {
        String plain = HARMFUL.matcher(name).replaceAll("_").strip();
        plain = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        return plain.isBlank() || plain.startsWith(".") ? "bid-" + number + plain : plain;
    }
}
