package org.caiflow.expert.web;

import com.microsoft.playwright.Page;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.expert.Lots;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.Townspeople;
import org.caiflow.lot.DrawBundle;
import org.caiflow.lot.DrawVerifier;
import org.caiflow.notice.DemoMailbox;
import org.caiflow.seal.KeyFile;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Nonces given in a real browser, and the draw run again by a visitor's. */
@PlatformTest
class DrawPagesTest {

    private static final String PASSPHRASE = "春眠不觉晓 2026 处处闻啼鸟";

    @RegisterExtension
    final Browser browser = new Browser();
    @TempDir
    Path folder;
    @Autowired
    ApplicationContext platform;

    private CommitteeFixture city;
    private Actor agency;

    @BeforeEach
    void openBids() {
        city = new CommitteeFixture(platform);
        agency = city.tender.manager;
    }

    @Test
    void oneClickCommitsAndKeyFileWithPassphraseReveals() throws IOException {
        var pool = city.experts(6);
        city.start("ExpertDraw");
        city.complete(agency, city.tasksOf(agency).get(0), city.drawRequest());
        var page = signedIn(browser.desktop(), agency);

        page.navigate("/tasks/" + city.tasksOf(agency).get(0).id());
        assertThat(page.locator("#nonce [data-act]")).isVisible();
        browser.picture(page, "nonce-commit-desktop");
        page.locator("#nonce [data-act]").click();
        page.waitForURL(url -> !url.contains("/draws/"));
        city.commit(city.tender.handler);
        city.commit(city.tender.supervisor);

        city.reveal(city.tender.handler);
        page.navigate("/tasks/" + city.tasksOf(agency).get(0).id());
        browser.picture(page, "nonce-reveal-desktop");
        page.setInputFiles("#nonce-file", keyFile(agency));
        page.fill("#nonce-passphrase", PASSPHRASE);
        page.locator("[data-load-key] button").click();
        page.waitForURL(url -> !url.contains("/draws/"));
        city.reveal(city.tender.supervisor);

        // what the browser sealed for the others was opened by them: halves of all three matched
        assertThat(city.called(pool)).hasSize(5);
    }

    @Test
    void aPhoneRevealsToo() throws IOException {
        city.experts(6);
        city.start("ExpertDraw");
        city.complete(agency, city.tasksOf(agency).get(0), city.drawRequest());
        city.sides().forEach(city::commit);
        var page = signedIn(browser.phone(), agency);

        page.navigate("/tasks/" + city.tasksOf(agency).get(0).id());

        browser.picture(page, "nonce-reveal-phone");
        assertThat(browser.fits(page)).isTrue();
    }

    @Test
    void aSecondFreezeShowsTheFirstAndItsReason() {
        city.experts(6);
        city.start("ExpertDraw");
        city.complete(agency, city.tasksOf(agency).get(0), city.drawRequest());
        city.sides().forEach(city::commit);
        city.tender.clockTo(city.bean(Deadlines.class).get(city.tender.caseId, city.packageId, "draw-reveal").due().plusSeconds(1));
        city.work();
        var commitments = city.bean(Lots.class).ofPackage(city.packageId);
        var page = browser.phone();

        page.navigate("/portal/draws/" + commitments.get(1));

        assertThat(page.locator("[data-freeze='2']")).isVisible();
        assertThat(page.locator("[data-earlier] li")).hasCount(1);
        assertThat(page.locator("[data-earlier] a")).hasAttribute("href", "/portal/draws/" + commitments.get(0));
        browser.picture(page, "draw-second-freeze-phone");
        assertThat(browser.fits(page)).isTrue();
    }

    @Test
    void staffSeesSeatsAndTheProof() {
        city.committee();
        var page = signedIn(browser.desktop(), agency);

        page.navigate("/projects/" + city.tender.caseNo + "/committees");

        assertThat(page.locator("main")).containsText("专家5");
        browser.picture(page, "committees-desktop");
    }

    @Test
    void aCalledExpertAnswersOnThePhoneByTheLinkOfItsMail() {
        var pool = city.experts(6);
        pool.forEach(one -> Sql.update(city.bean(JdbcTemplate.class), "UPDATE person SET mobile = '13900000000' WHERE id = ?", one.personId()));
        city.start("ExpertDraw");
        city.doTask(agency, city.drawRequest());
        Actor expert = city.called(pool).get(0);
        String email = city.bean(People.class).get(expert.personId()).email();
        String mail = city.bean(DemoMailbox.class).list(city.town().administrator(), email, 1).get(0).html();
        String link = mail.substring(mail.indexOf("/portal/calls/"), mail.indexOf("/portal/calls/") + 40);
        var page = browser.phone();

        page.navigate(link);
        browser.picture(page, "call-phone");
        assertThat(browser.fits(page)).isTrue();
        assertThat(page.locator("main")).not().containsText("城市大脑");
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).containsText("已答复：参加");

        city.work();
        assertThat(city.called(pool)).hasSize(4);
        var clerk = signedIn(browser.desktop(), agency);
        clerk.navigate("/projects/" + city.tender.caseNo + "/committees");
        clerk.locator("main details summary").first().click();
        clerk.locator("main details form button").first().click();
        browser.picture(clerk, "committees-calls-desktop");
        assertThat(clerk.locator("main details[open] strong")).isVisible();
    }

    @Test
    void showsNothingButTheCommitmentBeforeTheResult() {
        city.committee();
        String commitment = city.bean(Lots.class).ofPackage(city.packageId).get(0);
        var page = browser.desktop();

        page.navigate("/portal/draws/" + commitment);

        assertThat(page.locator("#draw")).containsText(commitment);
        assertThat(page.locator("[data-again]")).hasCount(0);
        browser.picture(page, "draw-before-result-desktop");
        assertThat(page.request().get("/portal/draws/" + commitment + "/bundle.json").status()).isEqualTo(404);
    }

    @Test
    void aVisitorRunsTheDrawAgain() throws IOException {
        var pool = city.experts(7);
        city.start("ExpertDraw");
        city.doTask(agency, city.drawRequest());
        city.doTask(city.called(pool).get(0), Map.of("decision", "decline"));
        city.called(pool).forEach(expert -> city.doTask(expert, Map.of("decision", "accept")));
        city.called(pool).forEach(expert -> city.doTask(expert, Map.of("decision", "accept")));
        publishResult();
        String commitment = city.bean(Lots.class).ofPackage(city.packageId).get(0);
        var page = browser.desktop();

        page.navigate("/portal/draws/" + commitment);
        page.locator("[data-again]").click();

        assertThat(page.locator("[data-progress]")).containsText("全部 6 项");
        assertThat(page.locator("[data-check][data-holds=true]")).hasCount(6);
        browser.picture(page, "draw-desktop");
        var bundle = DrawBundle.read(page.request().get("/portal/draws/" + commitment + "/bundle.json").body());
        assertThat(DrawVerifier.holds(bundle)).isTrue();
        assertThat(bundle.rounds()).hasSize(2);
        assertThat(bundle.seated()).hasSize(5);
        Files.createDirectories(Path.of("target/draws"));
        Files.write(Path.of("target/draws/draw.json"), bundle.json());

        var phone = browser.phone();
        phone.navigate("/portal/draws/" + commitment + "?lang=en");
        browser.picture(phone, "draw-phone-en");
        assertThat(browser.fits(phone)).isTrue();
        assertThat(new String(bundle.json(), StandardCharsets.UTF_8)).doesNotContain(notSeated(pool, bundle));
    }

    private List<String> notSeated(List<Actor> pool, DrawBundle bundle) {
        var seated = bundle.seated().stream().map(DrawBundle.Seated::name).toList();
        return pool.stream().map(Actor::name).filter(name -> !seated.contains(name)).toList();
    }

    private void publishResult() {
        Sql.update(city.bean(JdbcTemplate.class), "INSERT INTO case_gate (case_id, package_id, gate, at, activity_id, process_instance) "
                + "VALUES (?, ?, 'result-published', ?, 'test', 'test')", city.tender.caseId, city.packageId,
                city.bean(PlatformClock.class).now().toEpochMilli());
    }

    private Path keyFile(Actor holder) throws IOException {
        var owner = new KeyFile.Owner(holder.memberships().get(0).organisation(), "", holder.name());
        var file = KeyFile.lock(owner, "2026-03-02T00:30:00Z", city.tender.bidding.keyOf(holder), PASSPHRASE.toCharArray(), new SecureRandom());
        return Files.write(folder.resolve("key.json"), file.json());
    }

    private Page signedIn(Page page, Actor who) {
        browser.signIn(page, who.login(), Townspeople.PASSWORD);
        return page;
    }
}
