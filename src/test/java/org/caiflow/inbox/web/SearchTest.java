package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.plan.Bureau;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The search on top of every page: everything that a person may see, and nothing else. */
@PlatformTest
class SearchTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Cases cases;
    @Autowired
    Papers papers;
    @Autowired
    Organisations organisations;
    @Autowired
    People people;

    private final String word = "词" + UUID.randomUUID().toString().substring(0, 8);
    private Bureau bureau;
    private Case project;

    @BeforeEach
    void openProject() {
        bureau = new Bureau(platform);
        project = cases.get(bureau.open(word + "设备采购"));
    }

    @Test
    void findsProjectsAndPapersOfThoseWhoTakePart() {
        file("tender-document", word + "招标文件", OpenTo.PARTIES);
        file("plan-filing", word + "备案回执", OpenTo.STAFF);
        Page page = signedIn(bureau.handler);

        page.keyboard().press("/");
        page.keyboard().insertText(word);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/search?q="));

        assertThat(page.textContent("main")).contains(project.no(), word + "招标文件", word + "备案回执");
        browser.picture(page, "search");
        page.navigate("/search?q=" + word + "招标");
        assertThat(page.textContent("main")).contains(word + "招标文件").doesNotContain(word + "备案回执");
    }

    @Test
    void tellsStrangersNothing() {
        file("tender-document", word + "招标文件", OpenTo.PARTIES);
        Page page = signedIn(new Townspeople(organisations, people).person(Role.PURCHASER_HANDLER));

        page.navigate("/search?q=" + word);

        assertThat(page.textContent("main")).contains("没有找到").doesNotContain(project.no(), "招标文件");
        browser.picture(page, "search-none");
        page.navigate("/search?q=" + project.no());
        assertThat(page.url()).contains("/search");
    }

    @Test
    void neverFindsBidsNorThoseWhoJudgeThem() {
        file("bid-file", word + "公司", OpenTo.STAFF);
        file("bid-receipt", word + "公司回执", OpenTo.STAFF);
        file("representative-letter", word + "授权函", OpenTo.STAFF);
        Page page = signedIn(bureau.handler);

        for (String asked : new String[]{word + "公司", word + "授权函"}) {
            page.navigate("/search?q=" + asked);
            assertThat(page.textContent("main")).as(asked).contains("没有找到");
        }
    }

    @Test
    void keepsStaffPapersFromTheOtherParties() {
        Actor supplier = new Townspeople(organisations, people).person(Role.SUPPLIER_AGENT);
        cases.setParty(project.id(), 1L, Party.SUPPLIER, supplier.as(Role.SUPPLIER_AGENT).organisationId());
        file("tender-document", word + "招标文件", OpenTo.PARTIES);
        file("plan-filing", word + "备案回执", OpenTo.STAFF);
        Page page = signedIn(supplier);

        page.navigate("/search?q=" + word);

        assertThat(page.textContent("main")).contains(word + "招标文件").doesNotContain(word + "备案回执");
    }

    @Test
    void leadsStraightToTheProjectWithThatNumber() {
        Page page = signedIn(bureau.handler);

        page.navigate("/search?q=" + project.no().toLowerCase(java.util.Locale.ROOT));

        assertThat(page.url()).endsWith("/projects/" + project.no());
    }

    @Test
    void findsByTheNameOfThePurchaserAndTakesWildcardsAsTheyAre() {
        String purchaser = organisations.get(project.purchaser()).name();

        assertThat(cases.visibleTo(bureau.handler, purchaser, null, 10)).extracting(Case::no).containsExactly(project.no());
        assertThat(cases.visibleTo(bureau.handler, "%", null, 10)).isEmpty();
        assertThat(cases.visibleTo(bureau.handler, "_", null, 10)).isEmpty();
    }

    @Test
    void saysOnAPhoneWhatCanBeSought() {
        Page page = browser.phone();
        browser.signIn(page, bureau.handler.login(), Townspeople.PASSWORD);

        for (String address : new String[]{"/search?lang=en", "/search?q=" + word + "&lang=en", "/search?lang=zh-CN&q=%25"}) {
            page.navigate(address);
            assertThat(browser.fits(page)).as(address).isTrue();
        }
        assertThat(page.textContent("main")).contains("没有找到“%”");
        page.navigate("/search");
        assertThat(page.textContent("main")).contains("输入要找的内容");
        browser.picture(page, "search-phone-empty");
        file("tender-document", word + "招标文件", OpenTo.PARTIES);
        page.navigate("/search?q=" + word);
        browser.picture(page, "search-phone");
    }

    @Test
    void findsOrganisationsForTheAdministrator() {
        String name = organisations.get(project.purchaser()).name();
        Page page = browser.desktop();
        browser.signIn(page, "admin", Townspeople.PASSWORD);

        page.navigate("/search?q=" + name);

        assertThat(page.textContent("main")).contains(name).doesNotContain(project.no());
    }

    private void file(String kind, String title, OpenTo openTo) {
        var stored = papers.store(new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)), "paper.txt", "text/plain");
        papers.file(new Papers.NewPaper(project.id(), null, kind, title, stored.sha256(), openTo));
    }

    private Page signedIn(Actor actor) {
        Page page = browser.desktop();
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
