package org.caiflow.supervision.text;

import java.util.BitSet;
import java.util.List;

/** Text that is no bidder's own: the tender document, its attachments, letters that a statute prescribes. */
public final class Reference {

    private final LongIndex runs = new LongIndex();
    private final List<Plain> texts;

    public Reference(List<Plain> texts) {
        this.texts = List.copyOf(texts);
        for (Plain text : texts) {
            for (long hash : Grams.of(text.letters(), Grams.SHORT)) {
                runs.put(hash, 0);
            }
        }
    }

    List<Plain> texts() {
        return texts;
    }

    /** The letters of a text that stand in a run which the reference holds too. */
    BitSet covered(Plain text) {
        var covered = new BitSet(text.size());
        long[] hashes = Grams.of(text.letters(), Grams.SHORT);
        for (int i = 0; i < hashes.length; i++) {
            if (runs.has(hashes[i])) {
                covered.set(i, i + Grams.SHORT);
            }
        }
        return covered;
    }
}
