package org.caiflow.notice.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.DemoMailbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server received; what it forgot by a restart is taken from our own record of what was sent. */
@Service
@Profile({"demo", "test"})
@Transactional(readOnly = true)
class DemoMailboxOnServer implements DemoMailbox {

    private static final int KEPT = 2000;

    private final DemoMailServer server;
    private final DeliveryMapper deliveries;
    private final SealedMail sealed;

    DemoMailboxOnServer(DemoMailServer server, DeliveryMapper deliveries, SealedMail sealed) {
        this.server = server;
        this.deliveries = deliveries;
        this.sealed = sealed;
    }

    @Override
    public List<Mail> list(Actor actor, String to, int limit) {
        return all(actor, to).values().stream().sorted(Comparator.comparingLong(Mail::at).reversed()).limit(limit).toList();
    }

    @Override
    public Mail get(Actor actor, String id) {
        Mail mail = all(actor, null).get(id);
        if (mail == null) {
            throw Refused.unknown("notice.no-mail");
        }
        return mail;
    }

    private Map<String, Mail> all(Actor actor, String to) {
        actor.as(Role.ADMINISTRATOR);
        var mails = new LinkedHashMap<String, Mail>();
        deliveries.sent(to, KEPT).stream().map(sealed::open).filter(row -> to == null || to.equalsIgnoreCase(row.recipient)).forEach(row -> mails.put(id(row.messageId),
                new Mail(id(row.messageId), row.recipient, row.subject, row.sentAt, row.body)));
        server.received().stream().map(DemoMailboxOnServer::mail).filter(mail -> to == null || to.equalsIgnoreCase(mail.to()))
                .forEach(mail -> mails.put(mail.id(), mail));
        return mails;
    }

    private static Mail mail(MimeMessage message) {
        try {
            var to = (InternetAddress) message.getAllRecipients()[0];
            return new Mail(id(message.getMessageID()), to.getAddress(), message.getSubject(), message.getSentDate().getTime(),
                    String.valueOf(message.getContent()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String messageId) {
        return messageId.replaceAll("[<>]|@.*", "");
    }
}
