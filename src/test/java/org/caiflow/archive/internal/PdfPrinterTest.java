package org.caiflow.archive.internal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The printed paper says what its source says. */
class PdfPrinterTest {

    private static final PdfPrinter PRINTER = new PdfPrinter();

    @Test
    void keepsDigitsLatinAndEveryChineseCharacter() {
        String source = "一二三人民网立龙龟母言金 ABC xyz 0123456789 ¥1,234,567.00 壹佰贰拾叁万元整 “引号”——…… ①㎡（括号）《书》";

        String text = PdfText.ofPdf(PRINTER.print(paper(source)));

        assertThat(text.replaceAll("\\s", "")).isEqualTo(source.replaceAll("\\s", ""));
    }

    @Test
    void fillsSeveralPagesWithoutLoss() {
        String paper = paper("第三十五条 2026-03-02 ".repeat(2000));

        byte[] pdf = PRINTER.print(paper);

        PdfText.requireSameText(paper, pdf);
    }

    @Test
    void refusesCharactersThatTheFontLacks() {
        String paper = paper("价格 100 \uD83D\uDE00");

        byte[] pdf = PRINTER.print(paper);

        assertThatThrownBy(() -> PdfText.requireSameText(paper, pdf)).hasMessageContaining("U+1F600");
    }

    @Test
    void refusesTextThatWasLost() {
        byte[] pdf = PRINTER.print(paper("合同金额 1,798,196.00 元"));

        assertThatThrownBy(() -> PdfText.requireSameText(paper("合同金额 1,798,196.07 元"), pdf)).hasMessageContaining("U+0037");
    }

    @Test
    void doesNotStartWithoutTheFont() {
        assertThatThrownBy(() -> new PdfPrinter("fonts/none.ttf")).hasMessageContaining("font");
    }

    @Test
    void doesNotStartWithAFileThatIsNoFont() {
        assertThatThrownBy(() -> new PdfPrinter("application.yml")).isInstanceOf(Exception.class);
    }

    private static String paper(String text) {
        return "<html><head><title>x</title><style>@page { size: A4; margin: 24mm 20mm } body { font-family: 'Noto Sans SC' }</style>"
                + "</head><body><p>" + text + "</p></body></html>";
    }
}
