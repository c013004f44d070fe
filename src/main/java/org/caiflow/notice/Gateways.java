package org.caiflow.notice;

import java.time.Instant;
import java.util.Optional;

/** Short messages and voice calls (短信、语音通知). Tied to no case, kept as ciphertext, tracked until the gateway says what became of them. */
public interface Gateways {

    enum Channel { SMS, VOICE }

    /** Whether a gateway is set up; where none is, a clerk calls. */
    boolean has(Channel channel);

    /** Sent by {@link Notices#deliver}. @return its reference */
    String queue(Channel channel, String mobile, String text);

    Optional<Tracked> tracked(String reference);

    /** @param told what the gateway said at last, such as {@code DELIVRD}; null before it said anything */
    record Tracked(String reference, Channel channel, State state, Instant sentAt, Instant toldAt, String told) {
    }

    enum State { WAITING, SENT, DELIVERED, FAILED }
}
