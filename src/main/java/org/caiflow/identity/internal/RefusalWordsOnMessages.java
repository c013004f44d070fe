package org.caiflow.identity.internal;

import org.caiflow.identity.RefusalWords;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

@Component
class RefusalWordsOnMessages implements RefusalWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;

    RefusalWordsOnMessages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Told> tell(Refused refused) {
        return tell(refused.grounds(), LocaleContextHolder.getLocale());
    }

    @Override
    public List<Told> tell(List<Ground> grounds, Locale locale) {
        return grounds.stream()
                .map(ground -> new Told(ground.field(), ground.key(), message(ground, locale), ground.article()))
                .toList();
    }

    /** A missing text must not turn a refusal into a fault: the key stands in for it (a guard test keeps the texts complete). */
    private String message(Ground ground, Locale locale) {
        Object[] args = ground.args().stream().map(arg -> written(arg, locale)).toArray();
        return messages.getMessage("refusal." + ground.key(), args, ground.key(), locale);
    }

    private Object written(Object arg, Locale locale) {
        if (arg instanceof Enum<?> value) {
            String key = "enum." + value.getDeclaringClass().getSimpleName() + "." + value.name();
            return messages.getMessage(key, null, value.name(), locale);
        }
        if (arg instanceof Money money) {
            return money.display();
        }
        if (arg instanceof Instant instant) {
            return moment("uuuu年M月d日 HH:mm", "d MMM uuuu HH:mm", locale, LocalDateTime.ofInstant(instant, CHINA));
        }
        if (arg instanceof LocalDateTime local) {
            return moment("uuuu年M月d日 HH:mm", "d MMM uuuu HH:mm", locale, local);
        }
        if (arg instanceof LocalDate day) {
            return moment("uuuu年M月d日", "d MMM uuuu", locale, day);
        }
        if (arg instanceof Collection<?> several) {
            return several.stream().map(one -> String.valueOf(written(one, locale)))
                    .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
        }
        return arg;
    }

    private static String moment(String chinese, String english, Locale locale, TemporalAccessor value) {
        return (isEnglish(locale) ? DateTimeFormatter.ofPattern(english, Locale.UK) : DateTimeFormatter.ofPattern(chinese, Locale.CHINA))
                .format(value);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
