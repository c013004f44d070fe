package org.caiflow.notice.internal;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * Takes one mail to the server and marks its row, in a transaction of its own: what is sent stays sent when the next one fails. A
 * server killed between the two sends it once more under the same Message-ID, by which mailboxes know it.
 */
@Component
class Postman {

    private static final int LONGEST_ERROR = 500;

    private final DeliveryMapper deliveries;
    private final SealedMail sealed;
    private final JavaMailSenderImpl sender;
    private final PlatformClock clock;
    private final TransactionTemplate alone;
    private final String from;

    Postman(DeliveryMapper deliveries, SealedMail sealed, JavaMailSenderImpl sender, PlatformClock clock, PlatformTransactionManager transactions,
            @Value("${caiflow.mail.from:no-reply@caiflow.invalid}") String from) {
        this.deliveries = deliveries;
        this.sealed = sealed;
        this.sender = sender;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.from = from;
    }

    /** @param error null when it was sent or was somebody else's */
    record Outcome(String error, boolean serverDown) {
        static final Outcome DONE = new Outcome(null, false);
    }

    MailLine line() {
        return new MailLine(sender);
    }

    Outcome send(long id, MailLine line) {
        return alone.execute(status -> deliveries.claim(id).map(row -> sendClaimed(row, line)).orElse(Outcome.DONE));
    }

    private Outcome sendClaimed(DeliveryRow row, MailLine line) {
        Outcome outcome = hand(sealed.open(row), line);
        int marked = outcome.error() == null ? deliveries.markSent(row, clock.now().toEpochMilli())
                : deliveries.markFailed(row, outcome.error());
        if (marked != 1) {
            throw Refused.conflict("notice.delivery-stale");
        }
        return outcome;
    }

    private Outcome hand(DeliveryRow row, MailLine line) {
        try {
            line.send(message(row, line));
            return Outcome.DONE;
        } catch (MessagingException | UnsupportedEncodingException e) {
            // what a server says of an address names it
            return new Outcome(row.sealed ? e.getClass().getSimpleName() : oneLine(e), !concernsAddress(e));
        }
    }

    private MimeMessage message(DeliveryRow row, MailLine line) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = line.newMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(row.recipient, row.recipientName, StandardCharsets.UTF_8.name()));
        helper.setSubject(row.subject);
        helper.setText(row.body, true);
        helper.setSentDate(Date.from(clock.now()));
        message.setHeader("Message-ID", row.messageId);
        return message;
    }

    private static boolean concernsAddress(Exception e) {
        return e instanceof AddressException
                || e instanceof SendFailedException refused && has(refused.getInvalidAddresses());
    }

    private static boolean has(Address[] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static String oneLine(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String line = (cause.getClass().getSimpleName() + ": " + cause.getMessage()).replaceAll("\\s+", " ");
        return line.substring(0, Math.min(LONGEST_ERROR, line.length()));
    }
}
