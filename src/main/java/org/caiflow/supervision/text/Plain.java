package org.caiflow.supervision.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text without what differs for no reason: only letters and digits, in one width and case. Each knows where it stands in the text.
 */
public final class Plain {

    private static final int AROUND = 15;
    private static final int LONGEST_QUOTE = 200;
    private static final char FIRST_RADICAL = '\u2E80';
    private static final char FIRST_CHARACTER = '\u4E00';
    private static final char LAST_CHARACTER = '\u9FFF';

    private final String text;
    private final char[] letters;
    private final int[] at;
    private final List<Part> parts;
    private final int[] feeds;

    /** @param paged whether form feeds part pages */
    public record Source(String file, String text, boolean paged) {
    }

    /** @param from offset at which the file begins */
    private record Part(String file, int from, boolean paged) {
    }

    private Plain(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
        var kept = new char[text.length()];
        var places = new int[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept[size] = Character.toLowerCase(c);
                places[size++] = i;
            }
        }
        letters = Arrays.copyOf(kept, size);
        at = Arrays.copyOf(places, size);
        feeds = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\f').toArray();
    }

    public static Plain of(String text) {
        return of(List.of(new Source(null, text, false)));
    }

    public static Plain of(List<Source> sources) {
        var all = new StringBuilder();
        var parts = new ArrayList<Part>();
        for (Source source : sources) {
            parts.add(new Part(source.file(), all.length(), source.paged()));
            source.text().chars().map(Plain::usual).forEach(letter -> all.append((char) letter));
            all.append('\n');
        }
        return new Plain(all.toString(), parts);
    }

    /** Letters of full width, and the radicals that some PDF writers put for characters, become what they stand for; punctuation stays. */
    private static int usual(int c) {
        if (c < FIRST_RADICAL || c >= FIRST_CHARACTER && c <= LAST_CHARACTER) {
            return c;
        }
        String normal = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
        return normal.length() == 1 && Character.isLetterOrDigit(normal.charAt(0)) ? normal.charAt(0) : c;
    }

    public int size() {
        return letters.length;
    }

    char[] letters() {
        return letters;
    }

    String text() {
        return text;
    }

    String letters(int from, int to) {
        return new String(letters, Math.max(0, from), Math.min(letters.length, to) - Math.max(0, from));
    }

    /** As it was written, in one line. */
    String written(int from, int to, int most) {
        String all = text.substring(at[from], at[to - 1] + 1).replaceAll("\\s+", " ");
        return all.length() <= most ? all : all.substring(0, most) + "…";
    }

    Place place(int letter) {
        return placeAt(at[letter]);
    }

    Place placeAt(int offset) {
        Part part = parts.get(0);
        for (Part one : parts) {
            part = one.from() <= offset ? one : part;
        }
        if (!part.paged()) {
            return new Place(part.file(), 0);
        }
        int page = before(offset) - before(part.from()) + 1;
        return new Place(part.file(), page);
    }

    /** How many pages end before the offset. */
    private int before(int offset) {
        int found = Arrays.binarySearch(feeds, offset);
        return found < 0 ? -found - 1 : found;
    }

    /** The first place of these letters, with what stands around them. */
    public Optional<Quote> quote(String sought) {
        int found = new String(letters).indexOf(sought);
        return found < 0 ? Optional.empty()
                : Optional.of(new Quote(written(Math.max(0, found - AROUND), Math.min(size(), found + sought.length() + AROUND), LONGEST_QUOTE), place(found)));
    }
}
