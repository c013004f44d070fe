package org.caiflow.supervision.text;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MisspellingsTest {

    private static final Reference REFERENCE = new Reference(List.of(Plain.of("投标人应当在投标截止时间前交纳投标保证金，并提供履约验收所需的技术支持和售后服务。"
            + "本公司承诺按照招标文件规定的时间完成第一包的安装调试。")));

    @Test
    void findsAMisspellingThatTwoShare() {
        var misspellings = shared("我方已按时交纳投标保征金，特此说明。", "已经交纳投标保证金。", "附件：交纳投标保征金的凭证");

        assertThat(misspellings).extracting(Misspelling::texts).contains(List.of(0, 2));
        assertThat(misspellings).allSatisfy(misspelling -> assertThat(misspelling.written()).contains("征"));
        assertThat(misspellings.get(0).usual()).contains("保证金");
    }

    @Test
    void takesAnotherWordForNoMisspelling() {
        assertThat(shared("我公司承诺按照招标文件规定的时间完成", "我公司承诺按照招标文件规定的时间完成", "本公司承诺")).isEmpty();
    }

    @Test
    void takesNumbersForNoMisspelling() {
        assertThat(shared("完成第二包的安装调试", "完成第二包的安装调试", "完成第一包的安装调试")).isEmpty();
    }

    @Test
    void takesWhatManyWriteForAUsage() {
        var misspellings = new Misspellings(REFERENCE);
        for (int i = 0; i < 40; i++) {
            misspellings.add(Plain.of(i < 6 ? "交纳投标保征金的凭证" : "交纳投标保证金的凭证"));
        }

        assertThat(misspellings.shared()).isEmpty();
    }

    @Test
    void ordinaryProseSharesNone() {
        var texts = new String[5];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new Prose(i).letters(20_000);
        }
        var misspellings = new Misspellings(new Reference(List.of(Plain.of(new Prose(99).letters(20_000)))));
        for (String text : texts) {
            misspellings.add(Plain.of(text));
        }

        assertThat(misspellings.shared()).isEmpty();
    }

    private static List<Misspelling> shared(String... texts) {
        var misspellings = new Misspellings(REFERENCE);
        for (String text : texts) {
            misspellings.add(Plain.of(text));
        }
        return misspellings.shared();
    }
}
