package org.caiflow.notice.web;

import org.caiflow.identity.Actor;
import org.caiflow.notice.DemoMailbox;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The demo's mails as data, for scripts that play the recipients. */
@RestController
@Profile({"demo", "test"})
class MailApi {

    private static final int LIMIT = 200;

    private final DemoMailbox mailbox;

    MailApi(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/api/v1/mail")
    List<DemoMailbox.Mail> list(Actor actor, @RequestParam(required = false) String to) {
        return mailbox.list(actor, to, LIMIT);
    }
}
