package org.caiflow.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import java.util.UUID;

/**
 * Every error that leaves the platform: refusals with all their grounds, faults with a number and nothing else. For data as problem
 * details (RFC 9457), for pages as a page.
 */
@ControllerAdvice
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final ErrorForms forms;

    ErrorAnswers(ErrorForms forms) {
        this.forms = forms;
    }

    @ExceptionHandler(Exception.class)
    Object failed(Exception cause, HttpServletRequest request) {
        if (cause instanceof AsyncRequestNotUsableException) {
            // the browser has gone: no one is there to answer
            return null;
        }
        var expected = Failure.expected(cause);
        return forms.of(expected != null ? expected : fault(cause, request.getMethod() + " " + request.getRequestURI()), request);
    }

    /** What failed outside the controllers: in a filter, or while a page was written. */
    @RequestMapping("/error")
    Object failedElsewhere(HttpServletRequest request) {
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var expected = cause == null ? Failure.ofStatus(HttpStatus.valueOf(status == null ? HttpStatus.NOT_FOUND.value() : status))
                : null;
        return forms.of(expected != null ? expected
                : fault(cause, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))), request);
    }

    private static Failure fault(Throwable cause, String where) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {} at {}", incident, where, cause);
        return Failure.fault(incident);
    }
}
