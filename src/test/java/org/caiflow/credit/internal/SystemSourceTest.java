package org.caiflow.credit.internal;

import com.sun.net.httpserver.HttpServer;
import org.caiflow.archive.Papers;
import org.caiflow.credit.BanFixture;
import org.caiflow.credit.CreditChecks.Subject;
import org.caiflow.credit.CreditList;
import org.caiflow.credit.CreditSource.Answer;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PlatformTest
class SystemSourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext platform;
    @Autowired
    Evidence evidence;
    @Autowired
    Papers papers;
    @Autowired
    TransactionTemplate transaction;

    private BanFixture city;
    private Subject subject;

    @BeforeEach
    void aCompany() {
        city = new BanFixture(platform);
        subject = new Subject(1, 1, city.code(), "某某科技有限公司", "cn");
    }

    @Test
    void asksAnotherPlatformOfThisKind() throws IOException {
        var ban = city.barred(subject.creditCode());
        city.bans.record(city.supervisor, ban);

        var answer = ask(new SystemSource(URI.create("http://localhost:" + port + "/api/v1/bans"), "", PATIENCE, evidence));

        assertThat(answer.found()).containsExactly(new Listing(CreditList.BARRED, ban.authority(), ban.article(), ban.paperNo(), ban.from(), ban.to()));
        try (var kept = papers.open(answer.evidence())) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8)).contains(subject.creditCode());
        }
    }

    @Test
    void sendsItsTokenAndReadsWhatIsUnderstood() throws IOException {
        var asked = new ArrayList<String>();
        var server = server(200, "{\"records\":[{\"list\":\"TAX_OFFENDER\",\"from\":\"2025-01-01\",\"other\":1}]}", asked);

        var answer = ask(new SystemSource(address(server), "secret", PATIENCE, evidence));

        server.stop(0);
        assertThat(answer.found()).containsExactly(new Listing(CreditList.TAX_OFFENDER, null, null, null, LocalDate.of(2025, 1, 1), null));
        assertThat(asked).containsExactly("Bearer secret", "creditCode=" + subject.creditCode() + "&on=" + city.today() + "&region=cn");
    }

    @Test
    void takesNothingElseForAnAnswer() throws IOException {
        for (String answer : List.of("{}", "[]", "no json", "{\"records\":[{\"list\":\"BLACK\"}]}", "{\"records\":[{\"list\":\"BARRED\",\"from\":\"yesterday\"}]}")) {
            refuses(server(200, answer, new ArrayList<>()));
        }
        refuses(server(503, "{\"records\":[]}", new ArrayList<>()));
        assertThatThrownBy(() -> ask(new SystemSource(URI.create("http://127.0.0.1:1/none"), "", PATIENCE, evidence))).hasRootCauseInstanceOf(IOException.class);
    }

    private void refuses(HttpServer server) {
        assertThatThrownBy(() -> ask(new SystemSource(address(server), "", PATIENCE, evidence))).hasCauseInstanceOf(IOException.class);
        server.stop(0);
    }

    private Answer ask(SystemSource source) {
        return transaction.execute(status -> {
            try {
                return source.ask(subject, city.today()).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/credit");
    }

    private static HttpServer server(int status, String answer, List<String> asked) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/credit", exchange -> {
            asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            asked.add(exchange.getRequestURI().getRawQuery());
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
