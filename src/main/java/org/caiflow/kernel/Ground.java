package org.caiflow.kernel;

import java.util.List;

/**
 * One reason why something is refused (不予受理的理由).
 *
 * @param field   name of the input it stands at, such as {@code packages[0].budget}; null when it concerns the whole
 * @param key     message key below {@code refusal.}; the message says what is wrong and what would make it right
 * @param args    values for the message, in order
 * @param article the rule behind it, such as {@code 政府采购法第三十五条}; null where no rule of law is behind it
 */
public record Ground(String field, String key, List<Object> args, String article) {

    public static Ground of(String key, Object... args) {
        return new Ground(null, key, List.of(args), null);
    }

    public Ground at(String field) {
        return new Ground(field, key, args, article);
    }

    public Ground under(String article) {
        return new Ground(field, key, args, article);
    }
}
