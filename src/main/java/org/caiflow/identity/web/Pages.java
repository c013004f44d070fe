package org.caiflow.identity.web;

import org.caiflow.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages that show a refusal themselves, with what was typed. */
final class Pages {

    private Pages() {
    }

    static ModelAndView refused(String view, Object it, Refused refused) {
        var page = new ModelAndView(view, "it", it);
        page.setStatus(refused.kind() == Refused.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** What may not be done or does not exist is no matter of the form. */
    static void passOn(Refused refused) {
        if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.UNKNOWN) {
            throw refused;
        }
    }
}
