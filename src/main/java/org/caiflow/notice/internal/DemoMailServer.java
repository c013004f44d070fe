package org.caiflow.notice.internal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import java.util.List;

/** A real SMTP server on loopback that keeps what it gets in memory: the demo's mails go nowhere else. */
@Component
@Profile({"demo", "test"})
class DemoMailServer implements SmartLifecycle {

    private static final String LOOPBACK = "127.0.0.1";

    private final JavaMailSenderImpl sender;
    private final int port;
    private GreenMail server;

    /** @param port 0 for any free one */
    DemoMailServer(JavaMailSenderImpl sender, @Value("${caiflow.demo.mail-port:0}") int port) {
        this.sender = sender;
        this.port = port;
    }

    @Override
    public synchronized void start() {
        server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getPort());
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Before the engine's jobs start to send, and longer than they. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    synchronized List<MimeMessage> received() {
        return server == null ? List.of() : List.of(server.getReceivedMessages());
    }
}
