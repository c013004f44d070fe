package org.caiflow.archive.internal;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import org.caiflow.archive.Renderer;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

@Service
class FreemarkerRenderer implements Renderer {

    private final Configuration templates;
    private final PdfPrinter printer;

    FreemarkerRenderer(Configuration freeMarkerConfiguration, PdfPrinter printer) {
        this.templates = freeMarkerConfiguration;
        this.printer = printer;
    }

    @Override
    public String html(String template, Object it, Map<String, Object> more, Locale locale) {
        var model = new HashMap<String, Object>(more);
        model.put("it", it);
        var out = new StringWriter();
        try {
            templates.getTemplate(template, locale).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("cannot render " + template + ": " + e.getMessageWithoutStackTop(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Override
    public byte[] pdf(String template, Object it, Locale locale) {
        String page = html(template, it, locale);
        byte[] pdf = printer.print(page);
        PdfText.requireSameText(page, pdf);
        return pdf;
    }
}
