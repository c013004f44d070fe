package org.caiflow.archive.internal;

import org.caiflow.kernel.Money;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills records for templates: every component has a value, every list one element. */
final class SampleRecords {

    /** Texts that a template takes as part of a message key. */
    private static final Map<String, String> WORDS = Map.of(
            "FailureNoticeModel.reason", "too-few-bidders", "TenderNoticeModel.method", "OpenTender",
            "Document.method", "COMPREHENSIVE", "Plan.category", "GOODS", "Plan.organisationForm", "DECENTRAL");

    private SampleRecords() {
    }

    static Object of(Class<?> type) {
        return record(type, false);
    }

    /** As {@link #of}, with nothing in it but numbers. */
    static Object hollow(Class<?> type) {
        return record(type, true);
    }

    private static Object record(Class<?> type, boolean hollow) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> hollow && !component.getType().isPrimitive() ? null
                : value(component.getGenericType(), type.getSimpleName() + "." + component.getName())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType several) {
            return severalOf(several, name);
        }
        Class<?> kind = (Class<?>) type;
        return Plain.of(kind).orElseGet(() -> {
            if (kind == String.class || kind == Object.class) {
                return WORDS.getOrDefault(name, "样例文字 & <sample>");
            }
            return kind.isEnum() ? kind.getEnumConstants()[0] : record(kind, false);
        });
    }

    private static Object severalOf(ParameterizedType type, String name) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return List.of(value(arguments[0], name));
        }
        if (type.getRawType() == Optional.class) {
            return Optional.of(value(arguments[0], name));
        }
        var map = new LinkedHashMap<Object, Object>();
        map.put(value(arguments[0], name), value(arguments[1], name));
        return map;
    }

    /** Values without parts. */
    private static final class Plain {

        private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(int.class, 7), Map.entry(Integer.class, 7),
                Map.entry(long.class, 1772416800000L), Map.entry(Long.class, 1772416800000L), Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true), Map.entry(BigDecimal.class, new BigDecimal("93.25")),
                Map.entry(Money.class, Money.yuan("1798196.07")), Map.entry(LocalDate.class, LocalDate.of(2026, 3, 2)),
                Map.entry(Instant.class, Instant.parse("2026-03-02T01:30:00Z")));

        static Optional<Object> of(Class<?> type) {
            return Optional.ofNullable(VALUES.get(type));
        }
    }
}
