package org.caiflow.workflow.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.workflow.Answers;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what was posted against the form's JSON, by the same rules as form-js in the browser: fixed list of component types,
 * unknown fields refused, all grounds at once.
 */
@Component
class FormValidator {

    private final ObjectMapper json;

    FormValidator(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param opened what the form showed when it opened; holds the options of selects under their {@code valuesKey}
     * @throws org.caiflow.kernel.Refused (invalid)
     */
    Answers check(String schema, Map<String, Object> form, Map<String, Object> opened) {
        var grounds = new Grounds();
        checkFields(components(schema), form, opened, "", grounds);
        grounds.refuseIfAny();
        return new Answers(form);
    }

    private JsonNode components(String schema) {
        try {
            return json.readTree(schema).path("components");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deployed form is no JSON", e);
        }
    }

    private void checkFields(JsonNode components, Map<String, Object> values, Map<String, Object> opened, String prefix,
                             Grounds grounds) {
        var fields = new HashMap<String, JsonNode>();
        collect(components, fields);
        Set<String> unknown = new HashSet<>(values.keySet());
        unknown.removeAll(fields.keySet());
        unknown.forEach(name -> grounds.add(Ground.of("form.unknown-field", name).at(prefix + name)));
        fields.forEach((name, field) -> {
            if (!field.path("disabled").asBoolean()) {
                checkField(field, values.get(name), opened, prefix + name, grounds);
            }
        });
    }

    /** Groups only arrange their components; repeated ones are fields of their own. */
    private void collect(JsonNode components, Map<String, JsonNode> fields) {
        for (JsonNode component : components) {
            switch (component.path("type").asText()) {
                case "group" -> collect(component.path("components"), fields);
                case "dynamiclist" -> fields.put(component.path("path").asText(), component);
                case "text", "separator", "spacer" -> { }
                default -> fields.put(component.path("key").asText(), component);
            }
        }
    }

    private void checkField(JsonNode field, Object value, Map<String, Object> opened, String path, Grounds grounds) {
        if (field.path("type").asText().equals("dynamiclist")) {
            checkRows(field, value, opened, path, grounds);
            return;
        }
        String label = field.path("label").asText(field.path("dateLabel").asText(path));
        JsonNode rules = field.path("validate");
        if (isEmpty(value) || (Boolean.FALSE.equals(value) && field.path("type").asText().equals("checkbox"))) {
            grounds.unless(!rules.path("required").asBoolean(), Ground.of("form.required", label).at(path));
            return;
        }
        FormField.check(field, value, options(field, opened), label).stream()
                .map(ground -> ground.at(path)).forEach(grounds::add);
    }

    @SuppressWarnings("unchecked")
    private void checkRows(JsonNode list, Object value, Map<String, Object> opened, String path, Grounds grounds) {
        if (value == null) {
            return;
        }
        if (!(value instanceof List<?> rows) || !rows.stream().allMatch(Map.class::isInstance)) {
            grounds.add(Ground.of("form.type", list.path("label").asText(path)).at(path));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            checkFields(list.path("components"), (Map<String, Object>) rows.get(i), opened, path + "[" + i + "].", grounds);
        }
    }

    /** Values that may be chosen; null when the field has no options. */
    private static Set<String> options(JsonNode field, Map<String, Object> opened) {
        var allowed = new HashSet<String>();
        if (field.has("valuesKey")) {
            if (opened.get(field.path("valuesKey").asText()) instanceof Iterable<?> options) {
                options.forEach(option -> allowed.add(option instanceof Map<?, ?> map
                        ? String.valueOf(map.get("value")) : String.valueOf(option)));
            }
            return allowed;
        }
        if (!field.has("values")) {
            return null;
        }
        field.path("values").forEach(option -> allowed.add(option.path("value").asText()));
        return allowed;
    }

    private static boolean isEmpty(Object value) {
        return value == null || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty());
    }
}
