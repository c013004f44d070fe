package org.caiflow.notice.internal;

import org.caiflow.notice.Gateways.Channel;

import java.io.IOException;

/** A line to one operator. */
interface Gateway {

    Channel channel();

    /** @return the operator's id of the message. @throws IOException when it was not taken */
    String send(String reference, String mobile, String text) throws IOException;

    void listen(Heard heard);

    /** What the operator tells later. */
    interface Heard {

        void told(Channel channel, String gatewayId, boolean delivered, String words);
    }
}
