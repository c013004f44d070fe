package org.caiflow.credit.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.caiflow.credit.BanFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.charset.StandardCharsets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class BanPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    private BanFixture city;

    @BeforeEach
    void aSupervision() {
        city = new BanFixture(platform);
    }

    @Test
    void supervisionRecordsCorrectsAndLifts() {
        String code = city.code();
        var page = as(browser.desktop(), city.supervisor);
        page.navigate("/supervision/bans/new");
        page.fill("#creditCode", code);
        page.fill("#name", "某某科技有限公司");
        page.selectOption("#list", "BARRED");
        page.fill("#authority", "某市财政局");
        page.fill("#reason", "提供虚假材料谋取中标");
        page.fill("#article", "政府采购法第七十七条第一款第一项");
        page.fill("#paperNo", "财采罚〔2026〕" + code);
        page.setInputFiles("#paper", new FilePayload("decision.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        page.fill("#from", city.today().toString());
        page.fill("#to", city.today().plusMonths(6).toString());
        browser.expect("status of 422");
        send(page, "main form .btn-primary");
        assertThat(page.locator("#grounds")).containsText("不少于 1 年");
        browser.picture(page, "ban-refused-desktop");

        page.fill("#to", city.today().plusYears(1).toString());
        page.setInputFiles("#paper", new FilePayload("decision.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        send(page, "main form .btn-primary");
        assertThat(page.locator(".cf-note")).containsText("已登记");
        assertThat(page.locator("main")).containsText("decision.pdf");

        page.click("summary:has-text('更正')");
        page.fill("#to", city.today().plusYears(2).toString());
        page.fill("#why", "决定书载明二年");
        browser.submit(page, () -> page.click("text=保存更正"));
        assertThat(page.locator(".cf-timeline li")).hasCount(2);
        browser.picture(page, "ban-desktop");
        page.click("summary:has-text('解除')");
        page.fill("#liftWhy", "行政复议撤销");
        send(page, "text=解除记录");
        assertThat(page.locator(".cf-head .cf-chip")).containsText("已解除");
        assertThat(page.locator("summary:has-text('更正')")).hasCount(0);
    }

    @Test
    void listsAndImports() {
        String code = city.code();
        city.bans.record(city.supervisor, city.barred(code));
        var page = as(browser.desktop(), city.supervisor);
        page.navigate("/supervision/bans?search=" + code);
        assertThat(page.locator("tbody tr")).hasCount(1);
        browser.picture(page, "bans-desktop");

        page.navigate("/supervision/bans/import");
        page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", "统一社会信用代码,名称,名单,认定机关,事由,依据,文书文号,起始日期\n1,甲,x,y,z,a,b,c\n"
                .getBytes(StandardCharsets.UTF_8)));
        browser.expect("status of 422");
        page.click("main form .btn-primary");
        assertThat(page.locator("#grounds li")).hasCount(3);
        browser.picture(page, "bans-import-desktop");
    }

    @Test
    void anyoneReadsWhoIsBarredAndWhy() {
        String code = city.code();
        city.bans.record(city.supervisor, city.barred(code));
        var page = browser.phone();
        page.navigate("/portal/bans?search=" + code);

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("提供虚假材料谋取中标");
        browser.picture(page, "bans-public-phone");
        assertThat(browser.fits(page)).isTrue();
        var desktop = browser.desktop();
        desktop.navigate("/portal/bans?lang=en&search=" + code);
        browser.picture(desktop, "bans-public-desktop");
        var told = desktop.request().get("/api/v1/bans?creditCode=" + code).text();
        assertThat(told).contains("\"list\":\"BARRED\"", "财采罚");
    }

    @Test
    void fitsAPhone() {
        String code = city.code();
        long id = city.bans.record(city.supervisor, city.barred(code));
        var page = as(browser.phone(), city.supervisor);
        for (String path : new String[]{"?search=" + code, "/new", "/import", "/" + id}) {
            page.navigate("/supervision/bans" + path);
            assertThat(browser.fits(page)).as(path).isTrue();
            browser.picture(page, "bans-phone-" + Math.abs(path.length() % 10));
        }
    }

    private void send(Page page, String button) {
        browser.submit(page, () -> {
            page.click(button);
            page.locator("#confirm button[value=yes]").click();
        });
    }

    private Page as(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
