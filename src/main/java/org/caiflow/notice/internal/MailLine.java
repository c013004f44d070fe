package org.caiflow.notice.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server for several mails, opened by the first: greeting and encryption are agreed once. */
class MailLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);
    private static final String DEFAULT_PROTOCOL = "smtp";

    private final JavaMailSenderImpl sender;
    private Transport open;

    MailLine(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    MimeMessage newMessage() {
        return sender.createMimeMessage();
    }

    /** @throws jakarta.mail.SendFailedException when an address is refused; any other fault concerns the server */
    void send(MimeMessage message) throws MessagingException {
        String id = message.getMessageID();
        message.saveChanges();
        message.setHeader("Message-ID", id);
        line().sendMessage(message, message.getAllRecipients());
    }

    private Transport line() throws MessagingException {
        if (open == null || !open.isConnected()) {
            open = sender.getSession().getTransport(sender.getProtocol() == null ? DEFAULT_PROTOCOL : sender.getProtocol());
            open.connect(sender.getHost(), sender.getPort(), emptyToNull(sender.getUsername()), emptyToNull(sender.getPassword()));
        }
        return open;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What was sent is sent: a server that hangs up badly changes nothing. */
    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException hungUp) {
            LOG.debug("the mail server hung up badly", hungUp);
        }
    }
}
