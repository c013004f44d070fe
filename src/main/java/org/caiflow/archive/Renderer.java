package org.caiflow.archive;

import java.util.Locale;
import java.util.Map;

/** Renders templates below {@code templates/} (制作文书). An undefined value fails. */
public interface Renderer {

    /** @param template such as {@code paper/tender-document.ftlh}; @param it record or map, available as {@code it} beside the formatting functions */
    default String html(String template, Object it, Locale locale) {
        return html(template, it, Map.of(), locale);
    }

    /** @param more further values by name, beside {@code it} */
    String html(String template, Object it, Map<String, Object> more, Locale locale);

    /**
     * Renders to PDF/A with embedded fonts.
     *
     * @throws IllegalStateException when the text of the PDF differs from the text of the source, as when a font lacks a character
     */
    byte[] pdf(String template, Object it, Locale locale);
}
