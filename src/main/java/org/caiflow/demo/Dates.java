package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills dates into a case file's texts: {@code {today}}, {@code {today+30d}}, {@code {day+21d 09:30}}; {@code w} rolls on to a weekday. */
final class Dates {

    private static final Pattern PLACE = Pattern.compile("\\{today(?:([+-]\\d+)d)?(w)?(?: (\\d\\d:\\d\\d))?}");

    private Dates() {
    }

    static JsonNode fill(JsonNode node, LocalDateTime now) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(fill(node.asText(), now));
        }
        if (node.isArray()) {
            var filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(child -> filled.add(fill(child, now)));
            return filled;
        }
        if (node.isObject()) {
            var filled = JsonNodeFactory.instance.objectNode();
            node.fields().forEachRemaining(field -> filled.set(field.getKey(), fill(field.getValue(), now)));
            return filled;
        }
        return node;
    }

    static String fill(String text, LocalDateTime now) {
        return PLACE.matcher(text).replaceAll(match -> date(match.group(1), match.group(2) != null, match.group(3), now));
    }

    private static String date(String days, boolean weekday, String time, LocalDateTime now) {
        var day = now.toLocalDate().plusDays(days == null ? 0 : Integer.parseInt(days));
        while (weekday && day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return Matcher.quoteReplacement(time == null ? day.toString() : day + "T" + time);
    }
}
