package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.inbox.ListViews;
import org.caiflow.inbox.ListViews.Listed;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Bureau;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Inbox and project list: order, groups, columns, saved views, the file to take away, acts on several tasks. */
@PlatformTest
class ListsTest {

    private static final Tasks.Filter ALL = new Tasks.Filter(null, null, null);

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Tasks tasks;
    @Autowired
    Cases cases;
    @Autowired
    ListViews views;
    @Autowired
    Organisations organisations;
    @Autowired
    People people;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private Bureau bureau;

    @BeforeEach
    void openProjects() {
        bureau = new Bureau(platform);
        bureau.tendering(word + "监控设备采购", "1200000", "300000.50");
        bureau.open("=1+1" + word);
        bureau.open(word + "课桌椅采购");
    }

    @ParameterizedTest
    @EnumSource(Tasks.Sort.class)
    void pagesTheInboxByKeyInEveryOrder(Tasks.Sort sort) {
        var whole = ids(tasks.list(bureau.handler, ALL, sort, null, 50));
        var leafed = new ArrayList<String>();
        String after = null;
        do {
            var page = tasks.list(bureau.handler, ALL, sort, after, 1);
            leafed.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(leafed).hasSizeGreaterThan(1).isEqualTo(whole);
        assertThat(ids(tasks.list(bureau.handler, ALL, sort, "no key", 50))).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Cases.Sort.class)
    void pagesTheProjectsByKeyInEveryOrder(Cases.Sort sort) {
        var whole = cases.visibleTo(bureau.handler, word, sort, null, 10);
        var leafed = new ArrayList<Case>();
        for (var page = cases.visibleTo(bureau.handler, word, sort, null, 1); !page.isEmpty();
             page = cases.visibleTo(bureau.handler, word, sort, leafed.get(leafed.size() - 1).id(), 1)) {
            leafed.addAll(page);
        }

        assertThat(leafed).hasSize(3).isEqualTo(whole);
        assertThat(whole).extracting(Case::no).isSortedAccordingTo(sort == Cases.Sort.NEWEST ? java.util.Comparator.reverseOrder()
                : java.util.Comparator.naturalOrder());
    }

    @Test
    void groupsByProjectAndByDeadline() {
        Page page = signedIn(browser.desktop(), bureau.handler);

        page.navigate("/inbox?group=PROJECT");
        assertThat(page.locator(".cf-group").allInnerTexts()).anySatisfy(title -> assertThat(title).contains(word + "课桌椅采购"));
        browser.picture(page, "inbox-by-project");
        page.navigate("/inbox?group=DUE");
        assertThat(page.locator(".cf-group").allInnerTexts()).contains("无期限");
        browser.picture(page, "inbox-by-deadline");
    }

    @Test
    void keepsColumnsAndViewsOfEachPerson() {
        Page page = signedIn(browser.desktop(), bureau.handler);
        page.navigate("/projects?search=" + word + "&sort=OLDEST");

        page.click("summary:has-text('栏目')");
        browser.picture(page, "projects-columns");
        page.check("[name=columns][value=budget]");
        page.uncheck("[name=columns][value=agency]");
        page.click("button:has-text('确定')");
        assertThat(page.textContent("thead")).contains("预算金额").doesNotContain("代理机构");
        assertThat(page.url()).contains("sort=OLDEST");
        page.click("summary:has-text('视图')");
        page.fill("[name=name]", "本年设备");
        page.click("button:has-text('保存当前视图')");

        page.navigate("/projects");
        page.click("summary:has-text('视图')");
        browser.picture(page, "projects-views");
        page.click("a:has-text('本年设备')");
        assertThat(page.url()).contains("search=" + word).contains("columns=").contains("budget");
        assertThat(page.textContent("main")).contains("¥1,500,000.50");
        browser.picture(page, "projects-view");
        page.click("summary:has-text('视图')");
        page.click("[aria-label='删除视图 本年设备']");
        browser.submit(page, () -> page.click("#confirm [value=yes]"));

        assertThat(views.of(bureau.handler, Listed.PROJECTS)).isEmpty();
    }

    @Test
    void showsNobodyTheViewsOfAnother() {
        views.save(bureau.handler, Listed.INBOX, "我的", "light=RED");
        var view = views.of(bureau.handler, Listed.INBOX).get(0);

        views.delete(bureau.approver, view.id());
        views.save(bureau.handler, Listed.INBOX, "我的", "group=DUE");

        assertThat(views.of(bureau.approver, Listed.INBOX)).isEmpty();
        assertThat(views.of(bureau.handler, Listed.PROJECTS)).isEmpty();
        assertThat(views.of(bureau.handler, Listed.INBOX)).containsExactly(new ListViews.View(view.id(), "我的", "group=DUE"));
    }

    @Test
    void exportsWhatTheFilterShowsWithTextsAsTextsAndMoneyAsNumbers() throws IOException {
        Page page = signedIn(browser.desktop(), bureau.handler);

        var file = page.request().get("/projects.xlsx?search=" + word);
        String sheet = sheet(file.body());

        assertThat(file.headers().get("content-disposition")).contains("attachment").contains(".xlsx");
        assertThat(sheet).contains("<v>1500000.50</v>").contains("t=\"inlineStr\"").contains(">=1+1" + word + "<").doesNotContain("<f>");
        assertThat(sheet(page.request().get("/inbox.xlsx?search=" + word + "课桌").body())).contains("课桌椅采购").doesNotContain("监控设备");
        Page stranger = signedIn(browser.desktop(), bureau.manager);
        assertThat(sheet(stranger.request().get("/projects.xlsx?search=课桌").body())).doesNotContain(word);
    }

    @Test
    void claimsAndReleasesSeveralAfterSayingWhatWillHappen() {
        Actor colleague = new Townspeople(organisations, people).person(Role.PURCHASER_HANDLER,
                bureau.handler.as(Role.PURCHASER_HANDLER).organisationId());
        Page page = signedIn(browser.desktop(), bureau.handler);
        page.navigate("/inbox");
        assertThat(page.isDisabled("button:has-text('签收所选')")).isTrue();
        page.check("[data-all]");
        browser.picture(page, "inbox-chosen");

        page.click("button:has-text('签收所选')");
        assertThat(page.locator(".cf-row").allInnerTexts()).allSatisfy(row -> assertThat(row).contains("将由您签收"));
        browser.picture(page, "several-preview");
        var taken = tasks.list(bureau.handler, ALL, null, 10).items().get(0);
        tasks.claim(colleague, taken.id(), taken.revision());
        page.click("button:has-text('确认签收')");

        assertThat(page.locator(".cf-row").allInnerTexts()).anySatisfy(row -> assertThat(row).contains("已签收"))
                .anySatisfy(row -> assertThat(row).contains("不能签收").contains("已由" + colleague.name() + "签收"));
        browser.picture(page, "several-done");
        page.navigate("/inbox");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.check("[data-all]");
        page.click("button:has-text('退回所选')");
        assertThat(page.textContent("main")).contains("将退回签收", "已由" + colleague.name() + "签收");
        page.click("button:has-text('确认退回')");
        assertThat(page.textContent("main")).contains("已退回");
    }

    @Test
    void leavesAloneWhatIsNotMine() {
        Page stranger = signedIn(browser.desktop(), bureau.manager);
        var own = tasks.list(bureau.handler, ALL, null, 10).items().get(0);

        stranger.navigate("/inbox/several?act=claim&task=" + own.id());

        assertThat(stranger.textContent("main")).contains("另有 1 项").doesNotContain(own.caseName());
        assertThat(tasks.open(bureau.manager, List.of(own.id()))).isEmpty();
    }

    @Test
    void takesNoActFromAnotherSiteAndNoAddressThatNobodyWrote() {
        Page page = signedIn(browser.desktop(), bureau.handler);

        for (String address : List.of("/lists/INBOX/columns", "/lists/INBOX/views?name=x", "/inbox/several?act=claim")) {
            assertThat(page.request().post(address).status()).as(address).isEqualTo(403);
        }
        for (String address : List.of("/inbox?sort=X", "/projects?sort=X", "/inbox/several?act=X")) {
            assertThat(page.request().get(address).status()).as(address).isEqualTo(400);
        }
        assertThat(page.request().get("/inbox?after=x_y_z&columns=nothing").status()).isEqualTo(200);
        assertThatThrownBy(() -> views.save(bureau.handler, Listed.INBOX, " ", "")).isInstanceOf(Refused.class);
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        Page page = signedIn(browser.phone(), bureau.handler);

        for (String address : List.of("/inbox?lang=zh-CN&group=PROJECT&columns=project,package,number,holder,arrived", "/projects?search=" + word,
                "/inbox?lang=en", "/inbox/several?act=claim")) {
            page.navigate(address);
            browser.picture(page, "lists-phone" + address.replaceAll("[^a-z]+", "-").replace(word, ""));
            assertThat(browser.fits(page)).as(address).isTrue();
        }
        page.navigate("/inbox");
        page.click("summary:has-text('Views')");
        browser.picture(page, "lists-phone-views");
        assertThat(browser.fits(page)).isTrue();
    }

    private static List<String> ids(Tasks.Page page) {
        return page.items().stream().map(Tasks.Item::id).toList();
    }

    private static String sheet(byte[] file) throws IOException {
        Path kept = Files.write(Path.of("target/export.xlsx"), file);
        try (var zip = new ZipFile(kept.toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);").matcher(xml).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        }
    }

    private Page signedIn(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
