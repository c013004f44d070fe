package org.caiflow.archive.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.util.XRLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** XHTML to PDF/A-2u (ISO 19005-2) with our one font embedded: nothing of the machine it is printed on gets in. */
@Component
class PdfPrinter {

    /** Family that the papers' style sheet names. TrueType with Chinese and Latin: the library draws no CFF outlines. */
    private static final String FAMILY = "Noto Sans SC";
    private static final String FONT = "fonts/NotoSansSC_400Regular.ttf";

    private final byte[] font;
    private final PdfUnicode unicode;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @Autowired
    PdfPrinter() {
        this(FONT);
    }

    PdfPrinter(String fontOnClasspath) {
        XRLog.listRegisteredLoggers().forEach(topic -> XRLog.setLevel(topic, Level.WARNING));
        try (var in = new ClassPathResource(fontOnClasspath).getInputStream()) {
            font = in.readAllBytes();
            unicode = new PdfUnicode(font);
        } catch (IOException e) {
            throw new UncheckedIOException("the font of the papers is not on the classpath: scripts/build-frontend puts it there", e);
        }
    }

    byte[] print(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(colours)
                    .useFont(() -> new ByteArrayInputStream(font), FAMILY, 400, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(xhtml, null)
                    .toStream(out)
                    .run();
            return unicode.correct(out.toByteArray(), PdfText.ofSource(xhtml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
