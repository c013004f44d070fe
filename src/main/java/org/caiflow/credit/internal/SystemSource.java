package org.caiflow.credit.internal;

import org.caiflow.credit.CreditChecks.Subject;
import org.caiflow.credit.CreditSource;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Asks another system over HTTP (src/docs/credit-source.md); its answer is the evidence. */
class SystemSource implements CreditSource {

    private static final int GOOD = 200;
    private static final int LONGEST = 1 << 20;

    private final URI address;
    private final String token;
    private final Duration patience;
    private final Evidence evidence;
    private final HttpClient client;

    /** @param token sent as a bearer token; empty for none */
    SystemSource(URI address, String token, Duration patience, Evidence evidence) {
        this.address = address;
        this.token = token;
        this.patience = patience;
        this.evidence = evidence;
        client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public Channel channel() {
        return Channel.SYSTEM;
    }

    @Override
    public Optional<Answer> ask(Subject subject, LocalDate day) throws IOException {
        byte[] answer = answer(subject, day);
        var found = ListingJson.readAnswer(answer);
        String sha256 = evidence.keep(answer, subject);
        evidence.file(subject, sha256);
        return Optional.of(new Answer(found, sha256));
    }

    private byte[] answer(Subject subject, LocalDate day) throws IOException {
        var question = UriComponentsBuilder.fromUri(address).queryParam("creditCode", subject.creditCode()).queryParam("on", day)
                .queryParam("region", subject.region()).encode().build().toUri();
        var request = HttpRequest.newBuilder(question).timeout(patience).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != GOOD || response.body().length > LONGEST) {
                throw new IOException("status " + response.statusCode() + ", " + response.body().length + " bytes");
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
