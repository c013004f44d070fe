package org.caiflow.bid;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Role;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.BrokenSeal;
import org.caiflow.seal.Locks;
import org.caiflow.seal.SecretKeys;
import org.caiflow.seal.Slip;
import org.caiflow.seal.Suite;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone has everything of the platform: all tables, all files, all keys of the server, the log. Until the opening he learns neither who has handed
 * in nor how many, and opens nothing.
 */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest {

    /** Who the organisations and people are, and which public keys they have, is no secret. */
    private static final Set<String> WHO_IS_WHO = Set.of("organisation", "person", "membership", "seal_key", "sign_in_log", "api_token");

    @Autowired
    ApplicationContext platform;
    @Autowired
    JdbcTemplate database;
    @Value("${caiflow.data}")
    Path data;

    private TenderFixture tender;
    private Bidding bidding;
    private long first;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        bidding = tender.bidding;
        first = tender.packages.get(0);
    }

    @Test
    void touchesNothingButTheBox() {
        var supplier = tender.bidder();
        Map<String, Integer> before = rows();
        Set<String> files = files();

        tender.handIn(supplier, first, "1812345.67");
        bidding.withdraw(supplier, first);
        tender.handIn(supplier, first, "1812345.67");

        Map<String, Integer> after = rows();
        assertThat(after.keySet()).filteredOn(table -> !after.get(table).equals(before.get(table))).containsExactly("bid_box");
        Set<String> added = new TreeSet<>(files());
        added.removeAll(files);
        assertThat(added).isNotEmpty().allMatch(file -> file.matches("box/kept/[0-9a-f]{32}"));
    }

    @Test
    void tellsNeitherWhoNorWhatInAnyTableFileKeyOrLog(CapturedOutput log) {
        // ids that occur nowhere else by chance
        database.execute("ALTER TABLE organisation AUTO_INCREMENT = 870000001");
        var supplier = tender.bidder();
        Membership organisation = supplier.as(Role.SUPPLIER_AGENT);
        String code = database.queryForObject("SELECT credit_code FROM organisation WHERE id = ?", String.class, organisation.organisationId());
        String token = bidding.token(supplier, first);
        int logged = log.getAll().length();
        var form = new BidForm(null, null, "1812345.67", 30, true, true, "联系人-7f3a9c", "13987654321",
                new BidForm.Deposit("20000.00", "TRANSFER", "V-7f3a9c", "6222-7f3a9c"), null);

        var receipt = bidding.handIn(supplier, first, form,
                Map.of("方案-7f3a9c.txt", "只有投标人知道的内容".getBytes(StandardCharsets.UTF_8)));

        for (String word : List.of(String.valueOf(organisation.organisationId()), organisation.organisation(), code, supplier.name(), token, receipt.no(),
                receipt.envelopeHash(), "1812345.67", "181234567", "V-7f3a9c", "6222-7f3a9c", "13987654321", "联系人-7f3a9c", "方案-7f3a9c", "只有投标人知道的内容")) {
            assertThat(tablesThatHold(word)).as("tables that hold %s", word).isEmpty();
            assertThat(filesThatHold(word.getBytes(StandardCharsets.UTF_8))).as("files that hold %s", word).isEmpty();
        }
        assertThat(log.getAll().substring(logged)).doesNotContain(organisation.organisation(), code, token, receipt.no(), receipt.envelopeHash());
        assertThat(filesThatHold(HexFormat.of().parseHex(receipt.envelopeHash()))).isEmpty();
        assertThat(tablesThatHoldBytes(HexFormat.of().parseHex(token))).isEmpty();
    }

    /** With the tables alone nobody counts: what is there is as many as bids or more, and of how many more there is no trace. */
    @Test
    void tellsNotHowMany() {
        for (int i = 0; i < 4; i++) {
            tender.handIn(tender.bidder(), first, "1900000");
        }
        List<Map<String, Object>> rows = database.queryForList("SELECT * FROM bid_box WHERE tender_id = ?", tender.tenderId);

        assertThat(rows.size()).isGreaterThanOrEqualTo(4);
        assertThat(rows.stream().map(row -> row.get("suite")).collect(Collectors.toSet())).hasSize(1);
        for (String column : List.of("locks", "slip", "own")) {
            assertThat(rows.stream().map(row -> ((byte[]) row.get(column)).length).collect(Collectors.toSet())).as(column).hasSize(1);
        }
        assertThat(rows.stream().map(row -> modified((String) row.get("payload"))).collect(Collectors.toSet())).hasSize(1);
        assertThat(decoysOf(4, 200)).as("decoys differ from tender to tender").hasSizeGreaterThan(1);
    }

    /** How many rows lie in the box of a package that gets {@code bids} bids, over several packages. */
    private Set<Integer> decoysOf(int bids, int enough) {
        var seen = new TreeSet<Integer>();
        for (int tries = 0; tries < enough && seen.size() < 2; tries++) {
            var other = new TenderFixture(platform);
            for (int i = 0; i < bids; i++) {
                other.handIn(other.bidder(), other.packages.get(0), "1900000");
            }
            seen.add(database.queryForObject("SELECT COUNT(*) FROM bid_box WHERE tender_id = ?", Integer.class, other.tenderId));
        }
        return seen;
    }

    @Test
    void opensNothingWithAllThatThePlatformHas() throws IOException {
        var supplier = tender.bidder();
        tender.handIn(supplier, first, "1812345.67");
        Map<String, Object> row = database.queryForList("SELECT * FROM bid_box WHERE package_id = ? AND slot = SHA2(UNHEX(?), 256)", first,
                bidding.token(supplier, first)).get(0);

        for (Path key : keysOfTheServer()) {
            byte[] secret = Base64.getDecoder().decode(Files.readString(key).strip());
            assertThat(opens((byte[]) row.get("slip"), secret)).as("slip with %s", key).isFalse();
            assertThat(opensHalf((byte[]) row.get("locks"), secret)).as("half with %s", key).isFalse();
        }
        assertThat(opensHalf((byte[]) row.get("locks"), bidding.keyOf(supplier).x25519())).as("the bidder's own key opens it").isTrue();
    }

    private static boolean opens(byte[] slip, byte[] key) throws IOException {
        try {
            Slip.read(Suite.INTL_1, slip).open(key);
            return true;
        } catch (BrokenSeal closed) {
            return false;
        }
    }

    private static boolean opensHalf(byte[] locks, byte[] key) throws IOException {
        var some = SecretKeys.generate(new SecureRandom());
        try {
            Locks.read(Suite.INTL_1, locks).openHalf(new SecretKeys(key, some.sm2(), some.lookup()));
            return true;
        } catch (BrokenSeal closed) {
            return false;
        }
    }

    private List<Path> keysOfTheServer() throws IOException {
        try (var files = Files.list(data.resolve("keys"))) {
            List<Path> keys = files.toList();
            assertThat(keys).isNotEmpty();
            return keys;
        }
    }

    private Long modified(String payload) {
        try {
            return Files.getLastModifiedTime(data.resolve("box/kept").resolve(payload)).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tables() {
        return database.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                + "AND table_type = 'BASE TABLE'", String.class);
    }

    private Map<String, Integer> rows() {
        return tables().stream().collect(Collectors.toMap(String::toLowerCase,
                table -> database.queryForObject("SELECT COUNT(*) FROM `" + table + "`", Integer.class)));
    }

    private Set<String> tablesThatHold(String words) {
        return tablesThatHoldBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Tables, other than those that say who is who, in which any column holds the bytes. */
    private Set<String> tablesThatHoldBytes(byte[] words) {
        String hex = HexFormat.of().withUpperCase().formatHex(words);
        var found = new TreeSet<String>();
        for (String table : tables()) {
            String somewhere = database.queryForList("SELECT column_name FROM information_schema.columns "
                            + "WHERE table_schema = DATABASE() AND table_name = ?", String.class, table).stream()
                    .map(column -> "HEX(CAST(`" + column + "` AS BINARY)) LIKE '%" + hex + "%'")
                    .collect(Collectors.joining(" OR "));
            if (!WHO_IS_WHO.contains(table.toLowerCase()) && database.queryForObject("SELECT COUNT(*) FROM `" + table
                    + "` WHERE " + somewhere, Integer.class) > 0) {
                found.add(table.toLowerCase());
            }
        }
        return found;
    }

    /** Paths below the data folder, but for the database's own files, whose content was looked at as tables. */
    private Set<String> files() {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).map(file -> data.relativize(file).toString()).filter(file -> !file.startsWith("db"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> filesThatHold(byte[] words) {
        return files().stream().filter(file -> holds(data.resolve(file), words)).collect(Collectors.toSet());
    }

    private static boolean holds(Path file, byte[] words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(new String(words, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
