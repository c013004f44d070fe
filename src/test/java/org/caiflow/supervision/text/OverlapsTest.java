package org.caiflow.supervision.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OverlapsTest {

    private static final String DOCUMENT = new Prose(1).letters(4_000);
    private static final String PLANTED = new Prose(2).letters(120);
    private static final Reference REFERENCE = new Reference(List.of(Plain.of(DOCUMENT)));

    @TempDir
    Path folder;

    @Test
    void findsWhatTwoTextsShareBeyondTheTenderDocument() {
        var pairs = pairs(own(10) + PLANTED + own(11), DOCUMENT + own(12), own(13) + PLANTED);

        assertThat(pairs).extracting(Pair::one, Pair::other).containsExactly(tuple(0, 2));
    }

    @Test
    void takesNoTextOfTheTenderDocumentForSharing() {
        assertThat(pairs(own(20) + DOCUMENT, DOCUMENT + own(21), own(22) + DOCUMENT.substring(1_000, 3_000) + own(23))).isEmpty();
    }

    @Test
    void takesNoPrescribedLetterForSharing() {
        var letters = new Reference(List.of(Plain.of("本公司郑重声明，根据《政府采购促进中小企业发展管理办法》的规定，本公司参加的采购活动，提供的货物全部由符合政策要求的中小企业制造。")));
        var overlaps = new Overlaps(folder, letters);
        for (int i = 0; i < 3; i++) {
            overlaps.add(Plain.of(own(30 + i) + "本公司郑重声明,根据《政府采购促进中小企业发展管理办法》的规定，本公司参加的采购活动，提供的货物全部由符合政策要求的中小企业制造。"));
        }

        assertThat(overlaps.pairs(10)).isEmpty();
    }

    @Test
    void takesWhatAThirdOfManyTextsHaveForCommon() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            texts.add(own(40 + i) + (i < 8 ? new Prose(3).letters(300) : "") + (i > 9 ? PLANTED : ""));
        }

        assertThat(pairs(texts.toArray(String[]::new))).extracting(Pair::one, Pair::other)
                .containsExactly(tuple(10, 11));
    }

    /** Any shared run of LONG + WINDOW - 1 letters is found wherever it lies. */
    @Test
    void missesNoPassageOfFortyLetters() {
        for (int seed = 0; seed < 200; seed++) {
            String passage = new Prose(1_000 + seed).letters(100).replaceAll("[，。]", "").substring(0, Grams.LONG + Grams.WINDOW - 1);
            assertThat(pairs(own(2_000 + seed) + passage + own(3_000 + seed), own(4_000 + seed).substring(seed) + passage)).hasSize(1);
        }
    }

    @Test
    void showsTheVeryWordsWithTheirPages() {
        var one = Plain.of(List.of(new Plain.Source("甲.pdf", own(50) + "\f" + own(51) + PLANTED, true)));
        var other = Plain.of(List.of(new Plain.Source("乙1.pdf", own(52), true), new Plain.Source("乙2.pdf", "\f\f" + PLANTED.replace("，", " ,\n"), true)));

        var passages = new Passages(REFERENCE, 40).shared(one, other);

        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).oneAt()).isEqualTo(new Place("甲.pdf", 2));
        assertThat(passages.get(0).otherAt()).isEqualTo(new Place("乙2.pdf", 3));
        assertThat(passages.get(0).letters()).isEqualTo(Plain.of(PLANTED).size());
        assertThat(Plain.of(passages.get(0).one()).letters(0, 500)).isEqualTo(Plain.of(PLANTED).letters(0, 500));
    }

    @Test
    void cutsTheTenderDocumentOutOfAPassage() {
        String both = PLANTED + DOCUMENT.substring(500, 900) + new Prose(4).letters(60);

        var passages = new Passages(REFERENCE, 40).shared(Plain.of(own(60) + both), Plain.of(both + own(61)));

        assertThat(passages).hasSize(2).allSatisfy(passage -> assertThat(passage.letters()).isLessThan(140));
    }

    private List<Pair> pairs(String... texts) {
        var overlaps = new Overlaps(folder, REFERENCE);
        for (String text : texts) {
            overlaps.add(Plain.of(text));
        }
        return overlaps.pairs(100);
    }

    private static String own(int seed) {
        return new Prose(100 + seed).letters(2_000);
    }
}
