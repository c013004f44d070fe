package org.caiflow.archive.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every {@code messages/<module>.properties} as one source; Chinese is the root, English the suffix {@code _en}. */
class AllMessages extends ResourceBundleMessageSource {

    AllMessages() throws IOException {
        setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename).map(name -> name.replaceAll("(_en)?\\.properties$", ""))
                .distinct().sorted().map(name -> "messages/" + name).toArray(String[]::new));
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        // so that a doubled apostrophe reads the same with and without values
        setAlwaysUseMessageFormat(true);
    }

    /** {@code {0}} prints a number as it is: years and ids carry no separators. */
    @Override
    protected MessageFormat createMessageFormat(String text, Locale locale) {
        MessageFormat format = super.createMessageFormat(text, locale);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) {
            formats[i] = formats[i] == null ? new Plain() : formats[i];
        }
        format.setFormats(formats);
        return format;
    }

    private static final class Plain extends Format {

        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
            return to.append(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("messages are only written");
        }
    }
}
