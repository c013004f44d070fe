package org.caiflow.supervision.text;

/** What a text uses as a word, whatever dictionaries say: two characters that stand together among different neighbours (质保 in 三年质保, 质保期). */
final class Usages {

    private final char[] letters;
    private final Neighbours before = new Neighbours();
    private final Neighbours after = new Neighbours();

    /** The one neighbour of each pair of characters, or that there are several. */
    private static final class Neighbours {

        private final LongIndex first = new LongIndex();
        private final LongIndex several = new LongIndex();

        void add(long pair, char neighbour) {
            int known = first.get(pair);
            if (known == LongIndex.NONE) {
                first.put(pair, neighbour);
            } else if (known != neighbour) {
                several.put(pair, 0);
            }
        }
    }

    Usages(char[] letters) {
        this.letters = letters;
        for (int i = 1; i + 2 < letters.length; i++) {
            before.add(pair(i), letters[i - 1]);
            after.add(pair(i), letters[i + 2]);
        }
    }

    private long pair(int at) {
        return Grams.mixed((long) letters[at] << 16 | letters[at + 1]);
    }

    /** Whether the character is half of such a word. */
    boolean has(int at) {
        return before.several.has(pair(at)) || after.several.has(pair(at - 1));
    }
}
