package org.caiflow.seal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words of the commands, Chinese unless English is asked for. */
final class Words {

    private static final String ENGLISH = "--english";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final ResourceBundle words;

    Words(boolean english) {
        this.words = ResourceBundle.getBundle("seal.words", english ? Locale.ENGLISH : Locale.ROOT, EXACT);
    }

    static Words of(List<String> args, Map<String, String> environment) {
        return new Words(args.contains(ENGLISH) || environment.getOrDefault("LANG", "").startsWith("en"));
    }

    static List<String> withoutLanguage(List<String> args) {
        return args.stream().filter(word -> !word.equals(ENGLISH)).toList();
    }

    /** What comes from a file may hold line feeds or a terminal's commands; they are not shown. */
    String text(String key, Object... values) {
        Object[] plain = Arrays.stream(values).map(value -> UNPRINTABLE.matcher(String.valueOf(value)).replaceAll("?")).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(plain);
    }
}
