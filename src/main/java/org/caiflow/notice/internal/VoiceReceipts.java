package org.caiflow.notice.internal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Where the operator of voice calls tells what became of a call. */
@RestController
@ConditionalOnProperty("caiflow.voice.url")
class VoiceReceipts {

    private final VoiceGateway gateway;

    VoiceReceipts(VoiceGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/gateways/voice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(@RequestBody byte[] body, @RequestHeader(name = VoiceGateway.SIGNATURE, required = false) String signature) throws IOException {
        gateway.heard(body, signature);
    }
}
