package org.caiflow.notice.internal;

import org.caiflow.notice.Gateways.Channel;
import org.caiflow.notice.Gateways.State;

class GatewayRow {

    Long id;
    String ref;
    Channel channel;
    String body;
    String gatewayId;
    State state;
    long queuedAt;
    Long sentAt;
    Long toldAt;
    String told;
}
