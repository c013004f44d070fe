package org.caiflow.archive;

import freemarker.core.Environment;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The functions that every page, paper, notice and mail shares: {@code msg}, {@code money}, {@code moneyWords}, {@code date},
 * {@code dateTime}, {@code lang}. They speak the language of the template's locale; a missing message or value fails.
 */
@Component
public class TemplateFunctions {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DATE_TIME_EN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

    private final MessageSource messages;

    TemplateFunctions(MessageSource messages) {
        this.messages = messages;
    }

    /** By name, as the template engine takes them. */
    public Map<String, Object> all() {
        return Map.of("msg", method(this::message), "money", method((args, locale) -> money(args.get(0)).display()),
                "moneyWords", method((args, locale) -> money(args.get(0)).inWords()),
                "date", method((args, locale) -> date(args.get(0), locale)),
                "dateTime", method((args, locale) -> dateTime(args.get(0), locale)),
                "lang", method((args, locale) -> isEnglish(locale) ? "en" : "zh"));
    }

    /** @param day LocalDate, ISO text, Instant or epoch milliseconds */
    public String date(Object day, Locale locale) {
        return (isEnglish(locale) ? DATE_EN : DATE).format(local(day));
    }

    /** To the minute, in China's time. @param at LocalDateTime, ISO text, Instant or epoch milliseconds */
    public String dateTime(Object at, Locale locale) {
        return (isEnglish(locale) ? DATE_TIME_EN : DATE_TIME).format(local(at));
    }

    private String message(List<Object> args, Locale locale) {
        List<?> values = args.size() == 2 && args.get(1) instanceof List<?> list ? list : args.subList(1, args.size());
        return messages.getMessage(args.get(0).toString(), values.toArray(), locale);
    }

    private static Money money(Object amount) {
        return amount instanceof Money money ? money : new Money(((Number) amount).longValue());
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Temporal local(Object value) {
        if (value instanceof Number millis) {
            return local(Instant.ofEpochMilli(millis.longValue()));
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, PlatformClock.ZONE);
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime) {
            return (Temporal) value;
        }
        String text = value.toString();
        return text.length() == 10 ? LocalDate.parse(text) : LocalDateTime.parse(text);
    }

    private static TemplateMethodModelEx method(Function function) {
        return arguments -> {
            var values = new ArrayList<>();
            for (Object argument : arguments) {
                values.add(value((TemplateModel) argument));
            }
            return function.apply(values, Environment.getCurrentEnvironment().getLocale());
        };
    }

    private static Object value(TemplateModel argument) throws TemplateModelException {
        if (argument == null) {
            throw new TemplateModelException("a shared function was given an undefined value");
        }
        return DeepUnwrap.unwrap(argument);
    }

    private interface Function {
        Object apply(List<Object> args, Locale locale);
    }
}
