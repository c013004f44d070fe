package org.caiflow.identity.web;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import java.util.List;

/**
 * What went wrong, as it may be told.
 *
 * @param incident number under which the log tells the rest; null unless it is a fault of the platform
 */
record Failure(HttpStatusCode status, List<Ground> grounds, String incident) {

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    /** Null for what nobody expected: that is a fault. */
    static Failure expected(Exception cause) {
        if (cause instanceof Refused refused) {
            return new Failure(status(refused.kind()), refused.grounds(), null);
        }
        if (cause instanceof SignInRefused refused) {
            return of(HttpStatus.UNAUTHORIZED, refused.ground());
        }
        if (cause instanceof AuthenticationException) {
            return of(HttpStatus.UNAUTHORIZED, Ground.of("identity.sign-in-needed"));
        }
        if (cause instanceof AccessDeniedException) {
            return of(HttpStatus.FORBIDDEN, Ground.of("identity.not-allowed"));
        }
        if (cause instanceof ConcurrencyFailureException) {
            return of(HttpStatus.CONFLICT, Ground.of("request.overtaken"));
        }
        return malformed(cause);
    }

    private static Failure malformed(Exception cause) {
        if (cause instanceof HttpMessageNotReadableException unreadable) {
            return of(HttpStatus.BAD_REQUEST, Unreadable.ground(unreadable));
        }
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            return of(HttpStatus.BAD_REQUEST, Ground.of("request.wrong-type", mismatch.getName()).at(mismatch.getName()));
        }
        if (cause instanceof MissingServletRequestParameterException missing) {
            return of(HttpStatus.BAD_REQUEST,
                    Ground.of("request.missing", missing.getParameterName()).at(missing.getParameterName()));
        }
        if (cause instanceof MissingServletRequestPartException missing) {
            return of(HttpStatus.BAD_REQUEST,
                    Ground.of("request.missing", missing.getRequestPartName()).at(missing.getRequestPartName()));
        }
        if (cause instanceof BindException wrong) {
            return new Failure(HttpStatus.BAD_REQUEST, wrong.getFieldErrors().stream()
                    .map(error -> Ground.of("request.wrong-type", error.getField()).at(error.getField())).toList(), null);
        }
        if (cause instanceof MaxUploadSizeExceededException) {
            return of(HttpStatus.PAYLOAD_TOO_LARGE, Ground.of("request.too-large"));
        }
        if (cause instanceof MultipartException) {
            return of(HttpStatus.BAD_REQUEST, Ground.of("request.unreadable"));
        }
        return cause instanceof ErrorResponse response ? ofStatus(response.getStatusCode()) : null;
    }

    /** For a status without a cause that could say more; null for a fault. */
    static Failure ofStatus(HttpStatusCode status) {
        int code = status.value();
        if (code < CLIENT_ERRORS || code >= SERVER_ERRORS) {
            return null;
        }
        return of(status, switch (code) {
            case 401 -> Ground.of("identity.sign-in-needed");
            case 403 -> Ground.of("identity.not-allowed");
            case 404 -> Ground.of("request.not-found");
            case 405 -> Ground.of("request.method");
            case 406, 415 -> Ground.of("request.media-type");
            case 413 -> Ground.of("request.too-large");
            default -> Ground.of("request.unreadable");
        });
    }

    static Failure fault(String incident) {
        return new Failure(HttpStatus.INTERNAL_SERVER_ERROR, List.of(Ground.of("request.fault", incident)), incident);
    }

    private static Failure of(HttpStatusCode status, Ground ground) {
        return new Failure(status, List.of(ground), null);
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
