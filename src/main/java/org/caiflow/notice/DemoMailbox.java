package org.caiflow.notice;

import org.caiflow.identity.Actor;

import java.util.List;

/** The mails of the demo city, caught on their way (演示邮箱). There is none outside the profiles demo and test. */
public interface DemoMailbox {

    /** Newest first. @param to address; null for everyone's. @throws org.caiflow.kernel.Refused (forbidden) unless an administrator asks */
    List<Mail> list(Actor actor, String to, int limit);

    /** @throws org.caiflow.kernel.Refused (unknown) */
    Mail get(Actor actor, String id);

    /** @param id from the Message-ID; @param html the body as the recipient gets it */
    record Mail(String id, String to, String subject, long at, String html) {
    }
}
