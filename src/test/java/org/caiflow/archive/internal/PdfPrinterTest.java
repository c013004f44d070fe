package org.caiflow.archive.internal;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

class PdfPrinterTest {

    @Test
    void tryIt() throws Exception {
        String page = """
                <html><head><title>合同</title><style>
                @page { size: A4; margin: 24mm 20mm; @bottom-center { content: element(foot) } }
                body { font-family: 'Noto Sans SC'; } .foot { position: running(foot) } .foot i:before { content: counter(page) }
                </style></head><body><div class="running foot"><i></i></div>
                <h1>一二三人民网立龙龟母言金 ABCfi ffi 0123456789</h1><p>¥1,234,567.00 壹佰贰拾叁万肆仟伍佰陆拾柒元整 “引号” —— ……—— ——— 12—34 · … ‘a’ - – − × ％ ＋ ～ 　全角ＡＢ１２ ①②③ ㎡ （括号）《书》</p></body></html>
                """;
        byte[] pdf = new PdfPrinter().print(page);
        Files.write(Path.of("/tmp/t.pdf"), pdf);
        System.out.println(PdfText.ofPdf(pdf));
        System.out.println(PdfText.ofSource(page));
        PdfText.requireSameText(page, pdf);
    }
}
