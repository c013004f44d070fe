package org.caiflow.expert.web;

import jakarta.servlet.http.HttpServletRequest;
import org.caiflow.expert.Contacts;
import org.caiflow.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where a called expert answers by a one-time code, without signing in. It tells time and place, never the project. */
@Controller
@RequestMapping("/portal/calls/{code:[0-9a-v]{26}}")
class CallPages {

    private final Contacts contacts;
    private final Knocks knocks;

    CallPages(Contacts contacts, Knocks knocks) {
        this.contacts = contacts;
        this.knocks = knocks;
    }

    @GetMapping
    ModelAndView invitation(HttpServletRequest request, @PathVariable String code) {
        return page(guarded(request, () -> contacts.invitation(code)), code, null);
    }

    @PostMapping
    ModelAndView answer(HttpServletRequest request, @PathVariable String code, @RequestParam String decision,
                        @RequestParam(required = false) String reason) {
        boolean accepts = decision.equals("accept");
        return guarded(request, () -> {
            contacts.answer(code, accepts, reason);
            return page(null, code, accepts);
        });
    }

    private <T> T guarded(HttpServletRequest request, Supplier<T> act) {
        if (!knocks.mayKnock(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return act.get();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.UNKNOWN) {
                knocks.wrong(request.getRemoteAddr());
            }
            throw refused;
        }
    }

    private static ModelAndView page(Contacts.Invitation invitation, String code, Boolean accepted) {
        Map<String, Object> model = new HashMap<>();
        model.put("it", new CallPage(code, invitation, accepted));
        return new ModelAndView("expert/call", model);
    }
}
