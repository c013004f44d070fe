package org.caiflow.notice.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.notice.Gateways;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Each message in a transaction of its own: once sent it stays sent. One that an operator refuses stays FAILED and holds up nobody: a clerk calls. */
@Service
class GatewaysOnRows implements Gateways, Gateway.Heard {

    private static final Logger LOG = LoggerFactory.getLogger(GatewaysOnRows.class);
    private static final int LONGEST = 200;

    private final GatewayMapper messages;
    private final SealedMail sealed;
    private final PlatformClock clock;
    private final TransactionTemplate alone;
    private final Map<Channel, Gateway> gateways = new EnumMap<>(Channel.class);

    GatewaysOnRows(GatewayMapper messages, SealedMail sealed, PlatformClock clock, PlatformTransactionManager transactions, List<Gateway> setUp) {
        this.messages = messages;
        this.sealed = sealed;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        setUp.forEach(this::add);
    }

    final void add(Gateway gateway) {
        gateways.put(gateway.channel(), gateway);
        gateway.listen(this);
    }

    @Override
    public boolean has(Channel channel) {
        return gateways.containsKey(channel);
    }

    @Override
    public String queue(Channel channel, String mobile, String text) {
        var row = new GatewayRow();
        row.ref = UUID.randomUUID().toString();
        row.channel = channel;
        row.state = State.WAITING;
        row.body = sealed.sealed(row.ref, new SealedMail.Letter(mobile, "", "", text));
        row.queuedAt = clock.now().toEpochMilli();
        messages.insert(row);
        return row.ref;
    }

    void deliver() {
        messages.waiting().forEach(id -> alone.executeWithoutResult(status -> messages.claim(id).ifPresent(this::send)));
    }

    private void send(GatewayRow row) {
        var letter = sealed.opened(row.ref, row.body);
        long now = clock.now().toEpochMilli();
        try {
            Gateway gateway = gateways.get(row.channel);
            if (gateway == null) {
                throw new IOException("no gateway");
            }
            messages.markSent(row.id, State.SENT, gateway.send(row.ref, letter.recipient(), letter.body()), now, null);
        } catch (IOException refused) {
            // without its words: an operator may repeat the number
            LOG.warn("a message by {} was not taken: {}", row.channel, refused.getClass().getSimpleName());
            messages.markSent(row.id, State.FAILED, null, now, refused.getClass().getSimpleName());
        }
    }

    @Override
    public void told(Channel channel, String gatewayId, boolean delivered, String words) {
        String said = words.substring(0, Math.min(LONGEST, words.length()));
        alone.executeWithoutResult(status -> messages.markTold(channel, gatewayId, delivered ? State.DELIVERED : State.FAILED,
                clock.now().toEpochMilli(), said));
    }

    @Override
    public Optional<Tracked> tracked(String reference) {
        return messages.byRef(reference).map(row -> new Tracked(row.ref, row.channel, row.state, at(row.sentAt), at(row.toldAt), row.told));
    }

    private static Instant at(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
