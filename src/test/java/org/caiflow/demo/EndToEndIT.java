package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.Caiflow;
import org.caiflow.lot.DrawBundle;
import org.caiflow.lot.DrawVerifier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole procurements as stories, on the real database, real SMTP and the running job executor, over HTTP as each person: case S01 and
 * one in which a package fails. In a JVM of its own, because the engine's clock is one per JVM (decision 9).
 */
@SpringBootTest(classes = Caiflow.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.profiles.active=demo",
        "caiflow.data=target/story-data",
        "caiflow.database.name=caiflow_story",
        "caiflow.database.fresh=true",
        "caiflow.clock.start=2026-03-02T00:30:00Z",
        "caiflow.demo.play=false",
        "caiflow.demo.mail-port=13125",
        "spring.mail.port=13125",
        "caiflow.sign-in.bcrypt-strength=4"
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndIT {

    @Autowired
    private CityLoader city;
    @Autowired
    private DemoPeople people;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate rows;
    @LocalServerPort
    private int port;

    private Client client;
    private CaseScript s01;
    private CaseScript failing;
    private Map<String, String> numbers;

    @BeforeAll
    void playBoth() throws IOException {
        city.load();
        s01 = Cities.readScript(Files.readString(Path.of("scripts/cases/S01.json")));
        failing = Cities.readScript(Files.readString(Path.of("scripts/cases/failed-package.json")));
        client = new Client("http://127.0.0.1:" + port, "Caiflow2026");
        JsonNode cast = new ObjectMapper().valueToTree(people.all());
        var player = new Player(client, new SealedBidding(client, new DemoKeys(client, Path.of("target/story-data/demo/keys"), "Caiflow2026"), null), "admin", Cities.all(cast, "EXPERT"), Cities.usual(), System.out::println);

        numbers = player.play(List.of(s01, failing));
    }

    @Test
    void ranksAndTotalsOfS01ComeOut() {
        assertThat(new Outcome(client).faults(s01, numbers.get("S01"))).isEmpty();
    }

    @Test
    void failedPackageIsTenderedAgainWhileItsNeighbourIsAwarded() {
        assertThat(new Outcome(client).faults(failing, numbers.get("failed-package"))).isEmpty();
        assertThat(finished(numbers.get("failed-package"), "ReProcurement")).isEqualTo(1);
        assertThat(finished(numbers.get("failed-package"), "OpenTender")).isEqualTo(2);
    }

    @Test
    void everyGateIsPassedAndEveryFlowRecorded() {
        long caseId = caseId(numbers.get("S01"));
        List<String> gates = rows.queryForList("SELECT gate FROM case_gate WHERE case_id = ? ORDER BY id", String.class, caseId);
        Integer flows = rows.queryForObject("SELECT COUNT(*) FROM taken_flow WHERE case_id = ?", Integer.class, caseId);

        assertThat(gates).containsSubsequence("plan-filed", "notice-published", "waiting-period", "bids-opened", "committee-drawn",
                "evaluated", "award-decided", "result-published", "contract-published", "contract-filed", "accepted", "paid", "archived");
        assertThat(flows).isGreaterThan(60);
    }

    @Test
    void nothingIsLeftRunningAndNoIncidentStands() {
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(rows.queryForObject("SELECT COUNT(*) FROM inbox_task WHERE state = 'OPEN'", Integer.class)).isZero();
        assertThat(rows.queryForList("SELECT dkey FROM deadline WHERE state = 'RUNNING'")).isEmpty();
        assertThat(rows.queryForObject("SELECT COUNT(*) FROM case_register WHERE state = 'CLOSED'", Integer.class)).isEqualTo(2);
    }

    @Test
    void winnerAndLosersGetTheirMails() {
        long caseId = caseId(numbers.get("S01"));
        var states = rows.queryForList("SELECT state FROM delivery WHERE case_id = ?", String.class, caseId);

        assertThat(states).isNotEmpty().containsOnly("SENT");
    }

    @Test
    void electronicFileChecksItself() throws Exception {
        byte[] zip = client.download(s01.cast().handler(), "/api/v1/projects/" + numbers.get("S01") + "/file.zip");

        Map<String, byte[]> entries = unzip(zip);
        JsonNode manifest = new ObjectMapper().readTree(entries.get("manifest.json"));
        assertThat(manifest.path("entries").size()).isGreaterThan(10);
        for (JsonNode entry : manifest.path("entries")) {
            byte[] content = entries.get(entry.path("name").asText());
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(entry.path("sha256").asText());
        }
    }

    @Test
    void everyDrawWithAResultCanBeRunAgainUnderTheCommitmentPublishedBefore() throws IOException {
        int drawn = 0;
        for (long packageId : rows.queryForList("SELECT DISTINCT package_id FROM committee", Long.class)) {
            for (JsonNode draw : client.get(null, "/api/v1/draws?packageId=" + packageId)) {
                if (draw.path("open").asBoolean()) {
                    String commitment = draw.path("commitment").asText();
                    var bundle = DrawBundle.read(client.download(null, "/portal/draws/" + commitment + "/bundle.json"));
                    assertThat(bundle.commitment()).isEqualTo(commitment);
                    assertThat(DrawVerifier.holds(bundle)).as(commitment).isTrue();
                    drawn++;
                }
            }
        }
        assertThat(drawn).isGreaterThanOrEqualTo(2);
    }

    @Test
    void strangerToTheCaseSeesNothingOfIt() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Client.RefusedByPlatform.class,
                () -> client.get("caigou3", "/api/v1/projects/" + numbers.get("S01"))).status).isEqualTo(404);
    }

    private long finished(String no, String process) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(String.valueOf(caseId(no)))
                .processDefinitionKey(process).finished().count();
    }

    private long caseId(String no) {
        return rows.queryForObject("SELECT id FROM case_register WHERE no = ?", Long.class, no);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var entries = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
