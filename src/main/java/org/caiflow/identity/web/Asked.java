package org.caiflow.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for: data of the API, or a page. */
final class Asked {

    private Asked() {
    }

    static boolean isApi(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed != null ? failed.toString() : request.getRequestURI();
        return path.startsWith(request.getContextPath() + "/api/") || path.startsWith(request.getContextPath() + "/v3/");
    }

    /** A part of a page, asked for by htmx. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
