package org.caiflow.workflow;

import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The content of a form, already checked against its {@code .form}: known fields only, of the right type, required ones present.
 * Getters answer null for an optional field that was left empty.
 */
public final class Answers {

    private final Map<String, Object> values;

    public Answers(Map<String, Object> values) {
        this.values = Map.copyOf(withoutNulls(values));
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> values) {
        var kept = new java.util.LinkedHashMap<>(values);
        kept.values().removeIf(value -> value == null || "".equals(value));
        return kept;
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public String text(String field) {
        return values.get(field) == null ? null : values.get(field).toString().strip();
    }

    public BigDecimal number(String field) {
        return text(field) == null ? null : new BigDecimal(text(field));
    }

    public Integer integer(String field) {
        return number(field) == null ? null : number(field).intValueExact();
    }

    public Long id(String field) {
        return number(field) == null ? null : number(field).longValueExact();
    }

    /** In yuan in the form. */
    public Money money(String field) {
        return text(field) == null ? null : Money.yuan(text(field));
    }

    public LocalDate date(String field) {
        return text(field) == null ? null : LocalDate.parse(text(field));
    }

    /** Date and time as a wall clock in China shows it, {@code 2026-03-02T09:30}. */
    public LocalDateTime dateTime(String field) {
        return text(field) == null ? null : LocalDateTime.parse(text(field).substring(0, 16));
    }

    public boolean yes(String field) {
        return "true".equals(text(field)) || "yes".equals(text(field));
    }

    /** Chosen values of a checklist; empty when nothing is chosen. */
    public List<String> choices(String field) {
        return values.get(field) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    /** SHA-256 of uploaded papers ({@code POST /api/v1/files}); empty when none. */
    public List<String> files(String field) {
        return choices(field);
    }

    /** Rows of a repeated group; empty when none. */
    @SuppressWarnings("unchecked")
    public List<Answers> rows(String field) {
        var rows = new ArrayList<Answers>();
        if (values.get(field) instanceof List<?> list) {
            list.forEach(row -> rows.add(new Answers((Map<String, Object>) row)));
        }
        return rows;
    }

    public Map<String, Object> asMap() {
        return values;
    }
}
