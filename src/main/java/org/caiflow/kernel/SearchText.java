package org.caiflow.kernel;

/** What people type into a search box, as the pattern that SQL takes behind {@code LIKE … ESCAPE '!'}. */
public final class SearchText {

    private static final int LONGEST = 100;

    private SearchText() {
    }

    /** Matches wherever the words stand; a percent sign that was typed is a percent sign. @return null when nothing was typed */
    public static String containing(String typed) {
        return typed == null || typed.isBlank() ? null : "%" + words(typed).replaceAll("([!%_])", "!$1") + "%";
    }

    /** The words without what stands around them, cut where no name is that long; empty when nothing was typed. */
    public static String words(String typed) {
        String words = typed == null ? "" : typed.strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
