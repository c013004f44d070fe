package org.caiflow.bid;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.identity.SealKeys;
import org.caiflow.identity.Townspeople;
import org.caiflow.seal.KeyFile;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Keys, handing in and the opening room as people use them, with the real ciphers in a real browser. */
@PlatformTest
class SealedBidPagesTest {

    private static final String PASSPHRASE = "春眠不觉晓 2026 处处闻啼鸟";

    @RegisterExtension
    final Browser browser = new Browser();
    @TempDir
    Path folder;
    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Openings openings;
    @Autowired
    SealKeys keys;

    private TenderFixture tender;
    private long first;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        first = tender.packages.get(0);
    }

    @Test
    void makesAKeySealsABidAndGetsItsReceipt() throws IOException {
        var supplier = tender.supplier();
        var page = signedIn(browser.desktop(), supplier);
        page.navigate("/supplier/tenders/" + tender.tenderId);
        browser.picture(page, "supplier-tender-without-key-desktop");
        page.navigate("/keys");
        var keyFile = makeKey(page);
        browser.picture(page, "keys-made-desktop");

        assertThat(keys.inUse(supplier.as(Role.SUPPLIER_AGENT).organisationId())).hasSize(1);
        assertThat(KeyFile.read(Files.readAllBytes(keyFile)).unlock(PASSPHRASE.toCharArray())).isNotNull();
        page.navigate("/supplier/tenders/" + tender.tenderId);
        fill(page, "1798196.00");
        browser.picture(page, "supplier-tender-desktop");
        seal(page);

        assertThat(lot(page).locator("[data-r=no]")).containsText(tender.caseNo);
        browser.picture(page, "supplier-sealed-desktop");
        var paper = page.waitForDownload(() -> lot(page).locator("[data-pdf]").click());
        assertThat(Files.readAllBytes(paper.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        var backup = page.waitForDownload(() -> lot(page).locator("[data-backup]").click());
        assertThat(Files.readString(backup.path())).contains("caiflow-form@1", "1798196.00");
        page.navigate("/supplier");
        browser.picture(page, "supplier-desk-desktop");
    }

    private Path makeKey(Page page) {
        var make = page.locator("[data-make-key]");
        make.locator("[data-field=passphrase]").fill(PASSPHRASE);
        make.locator("[data-field=again]").fill(PASSPHRASE);
        var file = page.waitForDownload(() -> make.locator("button.btn-primary").click());
        page.locator("[data-register] input[type=checkbox]").check();
        page.locator("[data-register] [data-enable]").click();
        assertThat(page.locator("[data-done=made]")).isVisible();
        return file.path();
    }

    @Test
    void tellsAllThatIsWrongBeforeSealingAndLosesNothing() throws IOException {
        var supplier = tender.bidder();
        var page = signedIn(browser.desktop(), supplier);
        page.navigate("/supplier/tenders/" + tender.tenderId);
        load(page, "load", supplier, "不是这个口令");
        assertThat(page.locator("[data-load-key] [data-said]")).containsText("口令不对");
        load(page, "load", supplier, PASSPHRASE);
        assertThat(page.locator("[data-key-here] li")).hasCount(1);

        fill(page, "2000000.01");
        field(page, "depositAmount").fill("1");
        field(page, "days").fill("0");
        submit(page);

        assertThat(lot(page).locator("[data-grounds] li")).hasCount(3);
        assertThat(field(page, "price")).hasValue("2000000.01");
        browser.picture(page, "supplier-refused-desktop");
        field(page, "price").fill("1999999.99");
        field(page, "depositAmount").fill("20000");
        field(page, "days").fill("30");
        seal(page);
        assertThat(lot(page).locator("[data-r=version]")).containsText("1");
    }

    @Test
    void sealsWithTheChineseCiphersWhereTheTenderTakesThem() throws IOException {
        Sql.update(platform.getBean(JdbcTemplate.class), "UPDATE tender_document SET suites = 'intl-1,gm-1' WHERE tender_id = ?", tender.tenderId);
        var supplier = tender.bidder();
        var page = signedIn(browser.desktop(), supplier);
        page.navigate("/supplier/tenders/" + tender.tenderId);
        load(page, "load", supplier, PASSPHRASE);
        fill(page, "1798196.00");
        lot(page).locator("[data-field=suite][value=gm-1]").check();
        seal(page);
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));

        tender.openAll(first, supplier, others.get(0), others.get(1));

        assertThat(bids.known(supplier, tender.tenderId).get(0).receipt().suite()).isEqualTo("gm-1");
        assertThat(bids.opened(first)).hasSize(3);
    }

    @Test
    void replacesAndWithdrawsOnAPhone() throws IOException {
        var supplier = tender.bidder();
        tender.handIn(supplier, first, "1800000");
        var page = signedIn(browser.phone(), supplier);
        page.navigate("/supplier/tenders/" + tender.tenderId);
        load(page, "load", supplier, PASSPHRASE);
        assertThat(lot(page).locator("[data-r=version]")).containsText("1");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "supplier-sealed-phone");

        fill(page, "1750000");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "supplier-tender-phone");
        seal(page);
        assertThat(lot(page).locator("[data-r=version]")).containsText("2");
        lot(page).locator("[data-withdraw]").click();
        page.locator("#confirm [value=yes]").click();

        assertThat(lot(page).locator("[data-note]")).containsText("撤回");
        org.assertj.core.api.Assertions.assertThat(bids.boxed(supplier, first, tender.bidding.token(supplier, first)).orElseThrow().withdrawn()).isTrue();
        page.navigate("/keys");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "keys-phone");
        page.navigate("/supplier");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "supplier-desk-phone");
    }

    @Test
    void opensTheRoomWithEveryoneInIt() throws IOException {
        var others = List.of(tender.bidder(), tender.bidder());
        others.forEach(other -> tender.handIn(other, first, "1900000"));
        var supplier = tender.bidder();
        tender.handIn(supplier, first, "1798196.00");
        String room = "/projects/" + tender.caseNo + "/opening";
        var host = signedIn(browser.desktop(), tender.manager);
        host.navigate(room);
        assertThat(host.locator(".cf-envelope")).isVisible();
        assertThat(host.locator("table")).hasCount(0);
        browser.picture(host, "opening-before-desktop");

        tender.openRoom();
        host.navigate("/inbox");
        assertThat(host.locator(".cf-call")).containsText("等待您的密钥");
        browser.picture(host, "inbox-room-desktop");
        var stranger = signedIn(browser.desktop(), supplier);
        stranger.navigate("/inbox");
        assertThat(stranger.locator(".cf-call")).hasCount(0);
        host.locator(".cf-call a").click();
        host.locator("[data-hand-in]").click();
        load(host, "hand", tender.manager, PASSPHRASE);
        assertThat(host.locator("[data-hand] [data-said]")).containsText("已载入");
        host.locator("[data-hand-in]").click();
        assertThat(host.locator(".cf-hands .is-in")).hasCount(1);
        browser.picture(host, "opening-releasing-desktop");
        tender.bidding.handInShares(tender.handler, tender.tenderId);
        others.forEach(other -> tender.bidding.release(other, first));
        assertThat(host.locator("[data-lot='" + first + "'] [data-bid]")).hasCount(3);

        var phone = signedIn(browser.phone(), supplier);
        phone.navigate(room);
        load(phone, "release", supplier, PASSPHRASE);
        phone.locator("[data-release='" + first + "']").click();
        assertThat(phone.locator("#release li[data-package='" + first + "'] [data-said]")).containsText("已");
        assertThat(browser.fits(phone)).isTrue();
        browser.picture(phone, "opening-releasing-phone");
        openings.open(tender.tenderId);

        assertThat(host.locator("[data-bid].is-open")).hasCount(3);
        assertThat(host.locator(".cf-board")).containsText("¥1,798,196.00");
        browser.picture(host, "opening-after-desktop");
        assertThat(phone.locator("[data-bid].is-open")).hasCount(3);
        assertThat(browser.fits(phone)).isTrue();
        browser.picture(phone, "opening-after-phone");

        phone.locator("summary:has-text('对开标有疑义')").click();
        phone.fill("#objection", "第二名的交付期限是否读错？");
        phone.locator("[data-object] button").click();
        var answer = host.locator("[data-objections] [data-answer]");
        answer.locator("textarea").fill("已核对原件，无误。");
        answer.locator("button").click();
        assertThat(phone.locator("[data-objections]")).containsText("已核对原件");
        openings.record(tender.manager, tender.tenderId, new Openings.Minutes("张三、李四", "交付期限", "已核对原件", List.of()));
        phone.locator("[data-sign]").click();
        assertThat(host.locator("[data-signatures] li")).hasCount(1);
        host.locator("summary:has-text('存入录音录像')").click();
        host.fill("#recording-title", "开标全程录音");
        host.fill("#recording-start", "2026-03-02T09:00:01");
        host.setInputFiles("#recording-file", new FilePayload("opening.wav", "audio/wav", silence()));
        host.locator("[data-recording] button").click();
        assertThat(host.locator("[data-player] [data-seek]").first()).isVisible();
        browser.picture(host, "opening-recorded-desktop");
        host.navigate("/inbox");
        assertThat(host.locator(".cf-call")).hasCount(0);
    }

    /** A second of silence as WAV, 8 kHz, 8 bits, one channel. */
    private static byte[] silence() {
        int samples = 8000;
        var wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16)
                .putShort((short) 1).putShort((short) 1).putInt(samples).putInt(samples).putShort((short) 1).putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        Arrays.fill(wav.array(), 44, wav.array().length, (byte) 128);
        return wav.array();
    }

    private void load(Page page, String id, Actor holder, String passphrase) throws IOException {
        page.setInputFiles("#" + id + "-file", keyFile(holder));
        page.fill("#" + id + "-passphrase", passphrase);
        page.locator("form:has(#" + id + "-file) button").click();
    }

    /** The holder's key as it would have saved it. */
    private Path keyFile(Actor holder) throws IOException {
        var owner = new KeyFile.Owner(holder.memberships().get(0).organisation(), "", holder.name());
        var file = KeyFile.lock(owner, "2026-03-02T00:30:00Z", tender.bidding.keyOf(holder), PASSPHRASE.toCharArray(), new SecureRandom());
        return Files.write(Files.createTempFile(folder, "caiflow-key-", ".json"), file.json());
    }

    private void fill(Page page, String price) {
        assertThat(page.locator("[data-key-here] li")).hasCount(1);
        assertThat(lot(page).locator("[data-state]")).not().isEmpty();
        lot(page).locator("[data-hand-in]").evaluate("details => { details.open = true; }");
        field(page, "price").fill(price);
        field(page, "days").fill("30");
        field(page, "contact").fill("王工");
        field(page, "mobile").fill("13800000000");
        field(page, "depositAmount").fill("20000");
        field(page, "depositVoucher").fill("V-2026-001");
        field(page, "files").setInputFiles(new FilePayload("投标文件.pdf", "application/pdf", "%PDF-1.4 投标".getBytes(StandardCharsets.UTF_8)));
        assertThat(lot(page).locator("[data-files] li")).containsText("投标文件.pdf");
    }

    private void submit(Page page) {
        lot(page).locator("[data-hand-in-form] .cf-submit button").click();
    }

    private void seal(Page page) {
        submit(page);
        assertThat(lot(page).locator("[data-backup]")).isVisible();
    }

    private Locator field(Page page, String name) {
        return lot(page).locator("[data-hand-in-form] [data-field=" + name + "]");
    }

    private Locator lot(Page page) {
        return page.locator("#package-" + first);
    }

    private Page signedIn(Page page, Actor who) {
        browser.signIn(page, who.login(), Townspeople.PASSWORD);
        return page;
    }
}
