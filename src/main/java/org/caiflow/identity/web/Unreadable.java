package org.caiflow.identity.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.caiflow.kernel.Ground;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Where a JSON body stops making sense. */
final class Unreadable {

    private Unreadable() {
    }

    static Ground ground(HttpMessageNotReadableException cause) {
        if (cause.getCause() instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
            String field = path(mismatch);
            return Ground.of("request.wrong-type", field).at(field);
        }
        return Ground.of("request.unreadable");
    }

    private static String path(JsonMappingException cause) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : cause.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
