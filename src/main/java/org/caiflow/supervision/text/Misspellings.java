package org.caiflow.supervision.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Misspellings that few texts share and nothing else has: a character that breaks a word, in words that the reference spells otherwise
 * (投标保征金 for 投标保证金). Numbers are no misspellings.
 */
public final class Misspellings {

    /** Letters before and after the character in question, of which four have to be those of the reference. */
    private static final int[][] CONTEXTS = {{-3, -2, -1, 1}, {-2, -1, 1, 2}, {-1, 1, 2, 3}};
    private static final int WIDEST = 3;
    private static final int AROUND = 8;
    private static final int FEW = 3;
    private static final int FEW_SHARE = 10;
    /** What more texts have is no misspelling but a usage, however many there are. */
    private static final int MOST_KEPT = 30;
    private static final String COUNTING = "〇零一二三四五六七八九十百千万亿甲乙丙丁戊己庚辛两壹贰叁肆伍陆柒捌玖拾年月日";

    private final List<Plain> reference;
    private final List<LongIndex> usual = new ArrayList<>();
    private final LongIndex known = new LongIndex();
    private final Map<Long, Found> found = new HashMap<>();
    private int texts;

    /** @param in text of the reference; @param usual place of the usual character in it */
    private record Found(int in, int usual, char written, String words, List<Integer> texts) {
    }

    public Misspellings(Reference reference) {
        this.reference = reference.texts();
        for (Plain text : this.reference) {
            var index = new LongIndex();
            for (int i = WIDEST; i + WIDEST < text.size(); i++) {
                for (int[] context : CONTEXTS) {
                    index.put(context(text.letters(), i, context), i);
                }
                known.put(neighbours(text.letters(), i), i);
            }
            usual.add(index);
        }
    }

    private static long context(char[] letters, int at, int[] context) {
        long hash = context[0];
        for (int offset : context) {
            hash = hash * 0x1FFFFL + letters[at + offset];
        }
        return Grams.mixed(hash);
    }

    private static long neighbours(char[] letters, int at) {
        return Grams.mixed((long) letters[at - 1] << 32 | (long) letters[at] << 16 | letters[at + 1]);
    }

    /** @return the text's number, counted from 0 */
    public int add(Plain text) {
        int number = texts++;
        Set<Long> told = new HashSet<>();
        var usages = new Usages(text.letters());
        for (int i = WIDEST; i + WIDEST < text.size(); i++) {
            if (isWord(text.letters()[i])) {
                long misspelling = neighbours(text.letters(), i);
                if (!known.has(misspelling) && !told.contains(misspelling) && !usages.has(i) && keep(misspelling, text, i, number)) {
                    told.add(misspelling);
                }
            }
        }
        return number;
    }

    /** @return whether it is spelt otherwise in the reference */
    private boolean keep(long misspelling, Plain text, int at, int number) {
        for (int in = 0; in < usual.size(); in++) {
            int place = usual(text, at, in);
            if (place != LongIndex.NONE) {
                int source = in;
                var one = found.computeIfAbsent(misspelling, any -> new Found(source, place, text.letters()[at], text.letters(at - 2, at + 3), new ArrayList<>(2)));
                if (one.texts().size() <= MOST_KEPT) {
                    one.texts().add(number);
                }
                return true;
            }
        }
        return false;
    }

    private int usual(Plain text, int at, int in) {
        for (int[] context : CONTEXTS) {
            int place = usual.get(in).get(context(text.letters(), at, context));
            if (place != LongIndex.NONE && isWord(reference.get(in).letters()[place])) {
                return place;
            }
        }
        return LongIndex.NONE;
    }

    private static boolean isWord(char letter) {
        return Character.isIdeographic(letter) && COUNTING.indexOf(letter) < 0;
    }

    public List<Misspelling> shared() {
        int most = Math.min(MOST_KEPT, Math.max(FEW, texts / FEW_SHARE));
        return found.values().stream().filter(one -> one.texts().size() >= 2 && one.texts().size() <= most).filter(this::breaksAWord)
                .map(one -> new Misspelling(one.words(), reference.get(one.in()).letters(one.usual() - 2, one.usual() + 3), one.texts())).toList();
    }

    private boolean breaksAWord(Found one) {
        String before = reference.get(one.in()).letters(one.usual() - AROUND, one.usual() + AROUND);
        int place = Math.min(one.usual(), AROUND);
        String after = before.substring(0, place) + one.written() + before.substring(place + 1);
        return Words.lengthAt(before, place) > 1 && Words.lengthAt(after, place) == 1;
    }
}
