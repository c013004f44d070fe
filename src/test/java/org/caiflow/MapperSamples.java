package org.caiflow;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.ibatis.annotations.Param;

/** Arguments for the methods of mappers: once everything given, once nothing that may be missing, and each constant of each enum. */
final class MapperSamples {

    private MapperSamples() {
    }

    /** What MyBatis would hand to the statement, in every variant worth trying. */
    static List<Object> of(Method method) {
        int variants = Arrays.stream(method.getParameterTypes()).filter(Class::isEnum)
                .mapToInt(type -> type.getEnumConstants().length).max().orElse(1);
        var samples = new ArrayList<Object>();
        for (int variant = 0; variant < variants; variant++) {
            samples.add(arguments(method, variant, false));
        }
        samples.add(arguments(method, 0, true));
        return samples;
    }

    private static Object arguments(Method method, int variant, boolean sparse) {
        Parameter[] parameters = method.getParameters();
        if (parameters.length == 1 && parameters[0].getAnnotation(Param.class) == null
                && !Collection.class.isAssignableFrom(parameters[0].getType())) {
            return value(parameters[0].getParameterizedType(), variant, sparse);
        }
        Map<String, Object> named = new HashMap<>();
        IntStream.range(0, parameters.length).forEach(i -> {
            var parameter = parameters[i];
            Object value = value(parameter.getParameterizedType(), variant, sparse);
            named.put(parameter.getAnnotation(Param.class) == null ? parameter.getName() : parameter.getAnnotation(Param.class).value(), value);
            named.put("param" + (i + 1), value);
            if (parameters.length == 1) {
                named.put("collection", value);
                named.put("list", value);
            }
        });
        return named;
    }

    private static Object value(Type type, int variant, boolean sparse) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (Collection.class.isAssignableFrom(raw)) {
            Object element = value(((ParameterizedType) type).getActualTypeArguments()[0], variant, false);
            return raw == Set.class ? Set.of(element) : List.of(element);
        }
        if (raw == long.class || raw == int.class || raw == boolean.class || raw == double.class) {
            return primitive(raw);
        }
        return sparse && !raw.getName().startsWith("org.caiflow") ? null : object(raw, variant, sparse);
    }

    private static Object primitive(Class<?> raw) {
        if (raw == boolean.class) {
            return true;
        }
        return raw == long.class ? (Object) 1L : raw == int.class ? (Object) 1 : (Object) 1d;
    }

    private static Object object(Class<?> raw, int variant, boolean sparse) {
        if (raw.isEnum()) {
            return sparse ? null : raw.getEnumConstants()[variant % raw.getEnumConstants().length];
        }
        Map<Class<?>, Object> known = Map.of(String.class, "1", Long.class, 1L, Integer.class, 1, Boolean.class, true,
                BigDecimal.class, BigDecimal.ONE, LocalDate.class, LocalDate.of(2026, 3, 2), LocalDateTime.class,
                LocalDateTime.of(2026, 3, 2, 9, 0), Instant.class, Instant.EPOCH, byte[].class, new byte[]{1}, Object.class, 1L);
        return known.containsKey(raw) ? known.get(raw) : made(raw, variant, sparse);
    }

    /** A record or a row, by its widest constructor. */
    private static Object made(Class<?> raw, int variant, boolean sparse) {
        try {
            Constructor<?> widest = Arrays.stream(raw.getDeclaredConstructors())
                    .max((one, other) -> one.getParameterCount() - other.getParameterCount()).orElseThrow();
            widest.setAccessible(true);
            return widest.newInstance(Arrays.stream(widest.getGenericParameterTypes())
                    .map(part -> value(part, variant, sparse)).toArray());
        } catch (InvocationTargetException e) {
            if (sparse) {
                // it insists on what it is given
                return made(raw, variant, false);
            }
            throw new AssertionError("no sample of " + raw.getName() + " can be made: MapperSamples must learn it", e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new AssertionError("no sample of " + raw.getName() + " can be made: MapperSamples must learn it", e);
        }
    }
}
