package org.caiflow.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A form in the language of the page: Chinese stands in the form itself, English in {@code form.<form>.<field>}. */
@Component
class FormLanguage {

    /** Property of a component, as dotted path, and the suffix of its message key. */
    private static final Map<String, String> WORDS = Map.of("/label", "", "/text", "", "/dateLabel", "", "/timeLabel", ".time",
            "/description", ".hint", "/appearance/suffixAdorner", ".suffix", "/appearance/prefixAdorner", ".prefix",
            "/validate/patternErrorMessage", ".pattern");

    private final ObjectMapper json;
    private final MessageSource messages;

    FormLanguage(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    JsonNode schema(String schema, String formKey, Locale locale) {
        try {
            JsonNode form = json.readTree(schema);
            if (Labels.isEnglish(locale)) {
                form.path("components").forEach(one -> translate((ObjectNode) one, "form." + formKey.replace('/', '.'), locale));
            }
            return form;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deployed form is no JSON", e);
        }
    }

    private void translate(ObjectNode component, String prefix, Locale locale) {
        String key = prefix + "." + name(component);
        WORDS.forEach((path, suffix) -> say(component, path, key + suffix, locale));
        component.path("values").forEach(value -> say((ObjectNode) value, "/label", key + "." + value.path("value").asText(), locale));
        component.path("components").forEach(child -> translate((ObjectNode) child, key, locale));
    }

    private static String name(JsonNode component) {
        return component.hasNonNull("key") ? component.get("key").asText()
                : component.hasNonNull("path") ? component.get("path").asText() : component.path("id").asText();
    }

    /** What has no English stays as it is: a template such as {@code {{grounds}}} has none. */
    private void say(ObjectNode component, String path, String key, Locale locale) {
        JsonNode old = component.at(path);
        String text = old.isTextual() ? messages.getMessage(key, null, null, locale) : null;
        if (text != null) {
            int last = path.lastIndexOf('/');
            ((ObjectNode) component.at(path.substring(0, last))).put(path.substring(last + 1), text);
        }
    }
}
