package org.caiflow.archive;

import java.util.Locale;
import java.util.Map;

/** Renders templates below {@code templates/} (制作文书). An undefined value fails. */
public interface Renderer {

    /** @param template such as {@code paper/tender-document.ftlh}; @param model available as {@code it} plus formatting functions */
    String html(String template, Map<String, Object> model, Locale locale);

    /** Renders to PDF with embedded fonts; fails when the text of the PDF lacks characters of the source. */
    byte[] pdf(String template, Map<String, Object> model, Locale locale);
}
