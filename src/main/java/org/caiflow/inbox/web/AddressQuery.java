package org.caiflow.inbox.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** What stands behind the question mark of a list's address, part by part. */
final class AddressQuery {

    private final List<String> parts = new ArrayList<>();

    /** Leaves out what is null or empty text; an empty list is said. */
    AddressQuery with(String name, Object value) {
        if (value instanceof List<?> several) {
            parts.add(name + "=" + encoded(String.join(",", several.stream().map(String::valueOf).toList())));
        } else if (value != null && !value.toString().isEmpty()) {
            parts.add(name + "=" + encoded(value.toString()));
        }
        return this;
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    String under(String path) {
        return parts.isEmpty() ? path : path + "?" + this;
    }

    @Override
    public String toString() {
        return String.join("&", parts);
    }
}
