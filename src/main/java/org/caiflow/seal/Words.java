package org.caiflow.seal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the commands, Chinese unless English is asked for. */
final class Words {

    private static final String ENGLISH = "--english";
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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

    String text(String key, Object... values) {
        Object[] plain = java.util.Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(plain);
    }
}
