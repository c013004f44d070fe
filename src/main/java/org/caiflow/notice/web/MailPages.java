package org.caiflow.notice.web;

import org.caiflow.identity.Actor;
import org.caiflow.notice.DemoMailbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** The demo's mails in the browser. */
@Controller
@Profile({"demo", "test"})
class MailPages {

    private static final int PAGE = 100;

    private final DemoMailbox mailbox;

    MailPages(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/admin/mail")
    ModelAndView list(Actor actor, @RequestParam(required = false) String to) {
        String asked = to == null || to.isBlank() ? null : to.strip();
        return new ModelAndView("notice/mails", "it", new Mails(asked, mailbox.list(actor, asked, PAGE)));
    }

    @GetMapping("/admin/mail/{id}")
    ModelAndView one(Actor actor, @PathVariable String id) {
        return new ModelAndView("notice/mail", "it", mailbox.get(actor, id));
    }

    /** @param to null for everyone's */
    public record Mails(String to, List<DemoMailbox.Mail> mails) {
    }
}
