package org.caiflow.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.kernel.Ground;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of one form component for a value that is not empty. */
final class FormField {

    private static final String SHA_256 = "[0-9a-f]{64}";

    private FormField() {
    }

    /** @param options allowed values; null where any value goes */
    static List<Ground> check(JsonNode field, Object value, Set<String> options, String label) {
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> text(field, value, label);
            case "number" -> number(field, value, label);
            case "datetime" -> date(field, value, label);
            case "select", "radio" -> unless(isScalar(value) && options.contains(value.toString()), "form.option", label);
            case "checkbox" -> unless(value instanceof Boolean, "form.type", label);
            case "checklist" -> unless(value instanceof List<?> chosen
                    && chosen.stream().allMatch(one -> options.contains(String.valueOf(one))), "form.option", label);
            case "filepicker" -> unless(value instanceof List<?> files
                    && files.stream().allMatch(file -> file.toString().matches(SHA_256)), "form.type", label);
            default -> throw new IllegalStateException("a form has a component of type " + field.path("type").asText());
        };
    }

    private static List<Ground> text(JsonNode field, Object value, String label) {
        if (!(value instanceof String text)) {
            return List.of(Ground.of("form.type", label));
        }
        JsonNode rules = field.path("validate");
        int length = text.strip().length();
        var grounds = new ArrayList<Ground>();
        if (rules.has("minLength") && length < rules.path("minLength").asInt()) {
            grounds.add(Ground.of("form.too-short", label, rules.path("minLength").asInt()));
        }
        int most = rules.path("maxLength").asInt(field.path("type").asText().equals("textarea") ? 20_000 : 500);
        if (length > most) {
            grounds.add(Ground.of("form.too-long", label, most));
        }
        if (rules.hasNonNull("pattern") && !matches(text, rules.path("pattern").asText())) {
            grounds.add(Ground.of("form.pattern", label));
        }
        return grounds;
    }

    /** As in the browser: the pattern may match a part, and its end is the end of the text, not a line break before it. */
    private static boolean matches(String text, String pattern) {
        return Pattern.compile(pattern.replaceAll("\\$$", "\\\\z")).matcher(text).find();
    }

    private static List<Ground> number(JsonNode field, Object value, String label) {
        BigDecimal number;
        try {
            number = value instanceof Boolean || value instanceof List<?> ? null : new BigDecimal(value.toString().strip());
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null || number.precision() - number.scale() > 16) {
            return List.of(Ground.of("form.type", label));
        }
        JsonNode rules = field.path("validate");
        var grounds = new ArrayList<Ground>();
        if (field.has("decimalDigits") && number.stripTrailingZeros().scale() > field.path("decimalDigits").asInt()) {
            grounds.add(Ground.of("form.decimals", label, field.path("decimalDigits").asInt()));
        }
        if (isBound(rules, "min") && number.compareTo(new BigDecimal(rules.path("min").asText())) < 0) {
            grounds.add(Ground.of("form.min", label, rules.path("min").asText()));
        }
        if (isBound(rules, "max") && number.compareTo(new BigDecimal(rules.path("max").asText())) > 0) {
            grounds.add(Ground.of("form.max", label, rules.path("max").asText()));
        }
        return grounds;
    }

    private static boolean isBound(JsonNode rules, String name) {
        return rules.hasNonNull(name) && !rules.path(name).asText().isBlank();
    }

    private static List<Ground> date(JsonNode field, Object value, String label) {
        try {
            if (field.path("subtype").asText().equals("datetime")) {
                LocalDateTime.parse(value.toString().substring(0, 16));
            } else {
                LocalDate.parse(value.toString());
            }
            return List.of();
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            return List.of(Ground.of("form.type", label));
        }
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static List<Ground> unless(boolean satisfied, String key, String label) {
        return satisfied ? List.of() : List.of(Ground.of(key, label));
    }
}
