package org.caiflow.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.caiflow.kernel.Money;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The functions of templates, through the template engine itself. */
class TemplateFunctionsTest {

    private final StaticMessageSource messages = new StaticMessageSource();

    @Test
    void writesDatesAmountsAndWordsInTheLanguageOfThePage() throws Exception {
        messages.addMessage("left", Locale.SIMPLIFIED_CHINESE, "剩 {0} 天");
        messages.addMessage("left", Locale.ENGLISH, "{0} days left");
        String page = "${date(day)}|${dateTime(at)}|${money(sum)}|${moneyWords(sum)}|${msg('left', 3)}|${lang()}";

        String chinese = render(page, Locale.SIMPLIFIED_CHINESE);
        String english = render(page, Locale.ENGLISH);

        assertThat(chinese).isEqualTo("2026年3月2日|2026年3月2日 09:30|¥1,798,196.00|壹佰柒拾玖万捌仟壹佰玖拾陆元整|剩 3 天|zh");
        assertThat(english).isEqualTo("2 Mar 2026|2 Mar 2026 09:30|¥1,798,196.00|壹佰柒拾玖万捌仟壹佰玖拾陆元整|3 days left|en");
    }

    @Test
    void failsOnAnUnknownMessageAndAnUndefinedValue() {
        assertThatThrownBy(() -> render("${msg('nowhere')}", Locale.ENGLISH)).hasStackTraceContaining("nowhere");

        assertThatThrownBy(() -> render("${date(nothing)}", Locale.ENGLISH)).isInstanceOf(TemplateException.class);
    }

    private String render(String text, Locale locale) throws Exception {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setSharedVariables(new TemplateFunctions(messages).all());
        configuration.setLogTemplateExceptions(false);
        configuration.setLocale(locale);
        var out = new StringWriter();
        new Template("test", text, configuration).process(Map.of("day", LocalDate.of(2026, 3, 2),
                "at", Instant.parse("2026-03-02T01:30:00Z").toEpochMilli(), "sum", Money.yuan("1798196")), out);
        return out.toString();
    }
}
