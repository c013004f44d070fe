package org.caiflow.notice.internal;

import org.caiflow.archive.Renderer;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.notice.NoticeSource;
import org.caiflow.notice.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Mails that wait, and their sending one by one. */
@Component
class Post {

    private final DeliveryMapper deliveries;
    private final Postman postman;
    private final SealedMail sealed;
    private final Renderer renderer;
    private final PlatformClock clock;
    private final String baseUrl;

    Post(DeliveryMapper deliveries, Postman postman, SealedMail sealed, Renderer renderer, PlatformClock clock,
         @Value("${caiflow.base-url:http://localhost:8080}") String baseUrl) {
        this.deliveries = deliveries;
        this.postman = postman;
        this.sealed = sealed;
        this.renderer = renderer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** @param notice that the mail tells of; null when it belongs to none. @return its Message-ID */
    String queue(Long caseId, Notices.Notice notice, NoticeSource.Recipient recipient) {
        String letter = letter(recipient, notice, Locale.SIMPLIFIED_CHINESE);
        var row = new DeliveryRow();
        row.caseId = caseId;
        row.recipient = recipient.email();
        row.recipientName = recipient.name();
        row.subject = MailText.subject(letter);
        row.body = MailText.document(letter, letter(recipient, notice, Locale.ENGLISH));
        row.messageId = "<" + UUID.randomUUID() + "@caiflow>";
        row.queuedAt = clock.now().toEpochMilli();
        if (caseId == null) {
            sealed.seal(row);
        }
        deliveries.insert(row);
        return row.messageId;
    }

    private String letter(NoticeSource.Recipient recipient, Notices.Notice notice, Locale locale) {
        var more = new HashMap<String, Object>(Map.of("name", recipient.name()));
        more.put("link", notice == null ? baseUrl + "/inbox" : baseUrl + "/notices/" + notice.no());
        return renderer.html("mail/" + recipient.template() + ".ftlh", recipient.model(), more, locale);
    }

    /**
     * Sends what is waiting. A mailbox that refuses its mail stays FAILED and holds up nobody.
     *
     * @throws IllegalStateException when the server cannot be reached: what is not sent stays for the next try
     */
    void deliver(long caseId) {
        try (MailLine line = postman.line()) {
            for (long id : deliveries.unsent(caseId)) {
                Postman.Outcome outcome = postman.send(id, line);
                if (outcome.serverDown()) {
                    throw new IllegalStateException("mail server: " + outcome.error());
                }
            }
        }
    }

    Optional<Notices.Delivery> tracked(String messageId) {
        return deliveries.byMessage(messageId).map(DeliveryRow::view);
    }

    List<Notices.Delivery> ofCase(long caseId) {
        return deliveries.ofCase(caseId).stream().map(DeliveryRow::view).toList();
    }
}
