package org.caiflow.expert.web;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.expert.PoolFixture;
import org.caiflow.expert.Registrations;
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
class PoolPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    private PoolFixture pool;

    @BeforeEach
    void aPool() {
        pool = new PoolFixture(platform);
    }

    @Test
    void anExpertAppliesWithATreeOfSpecialties() {
        var person = pool.person();
        var page = as(browser.desktop(), person);
        page.navigate("/expert/profile");
        assertThat(page.locator("main")).containsText("您还没有入库");
        browser.picture(page, "profile-new-desktop");

        page.click("main form .btn-primary");
        page.waitForURL(url -> url.contains("/tasks/"));
        var head = page.locator(".cf-tree-head").filter(new FilterOptions().setHasText("B 工程"));
        assertThat(page.getByText("B01 房屋建筑")).isHidden();
        head.locator("button").click();
        assertThat(page.getByText("B01 房屋建筑")).isVisible();
        page.getByText("B01 房屋建筑").click();
        page.getByText("B03 市政与园林").click();
        assertThat(head.locator("button")).containsText("2/3");
        browser.picture(page, "application-desktop");

        page.navigate("/expert/profile");
        assertThat(page.locator(".cf-note")).containsText("ZJ-cn-2026-");
    }

    @Test
    void anAgencyChoosesSpecialtiesOfADrawInTheSameTree() {
        var city = new CommitteeFixture(platform);
        city.start("ExpertDraw");
        var page = as(browser.desktop(), city.tender.manager);
        page.navigate("/tasks/" + city.tasksOf(city.tender.manager).get(0).id());

        page.locator(".cf-tree-head").filter(new FilterOptions().setHasText("A 货物")).locator("button").click();
        page.getByText("A03 安防监控设备").click();

        assertThat(page.locator(".cf-tree-head").filter(new FilterOptions().setHasText("A 货物")).locator("button")).containsText("1/7");
    }

    @Test
    void anExpertSaysWhenItCannotCome() {
        var page = as(browser.desktop(), pool.entered());
        page.navigate("/expert/profile");
        page.fill("#from", pool.today().plusDays(3) + "T00:00");
        page.fill("#to", pool.today().plusDays(5) + "T12:00");
        page.click("#absences form .btn:has-text('登记')");

        assertThat(page.locator("#absences [data-absence]")).hasCount(1);
        assertThat(page.locator("#absences .cf-day-makeup")).hasCount(3);
        browser.picture(page, "profile-desktop");

        page.fill("#from", pool.today().plusDays(9) + "T10:00");
        page.fill("#to", pool.today().plusDays(9) + "T09:00");
        browser.expect("status of 422");
        page.click("#absences form .btn:has-text('登记')");
        assertThat(page.locator("#grounds")).containsText("结束时间须晚于开始时间");
    }

    @Test
    void supervisionFindsAndSuspendsAnExpert() {
        var person = pool.entered();
        var page = as(browser.desktop(), pool.supervisor);
        page.navigate("/supervision/experts?search=" + person.name());
        assertThat(page.locator("tbody tr")).hasCount(1);
        browser.picture(page, "pool-desktop");
        page.click("tbody a");
        page.click("summary:has-text('暂停或除名')");
        page.fill("#to", pool.today().minusDays(1).toString());
        page.fill("#reason", "无正当理由缺席评审");
        page.fill("#article", "财库〔2016〕198号");
        browser.expect("status of 422");
        page.click("text=作出处理");
        page.locator("#confirm button[value=yes]").click();
        assertThat(page.locator("#grounds")).containsText("暂停须填写截止日期");

        page.fill("#to", pool.today().plusMonths(6).toString());
        page.fill("#reason", "无正当理由缺席评审");
        page.fill("#article", "财库〔2016〕198号");
        page.click("text=作出处理");
        page.locator("#confirm button[value=yes]").click();
        assertThat(page.locator(".cf-head .cf-chip")).containsText("已暂停");
        browser.picture(page, "expert-entry-desktop");
    }

    @Test
    void supervisionReviewsAnApplication() {
        var person = pool.person();
        String no = pool.bean(Registrations.class).apply(person).no();
        pool.doTask(person, no, pool.application());
        var page = as(browser.desktop(), pool.supervisor);
        page.navigate("/tasks/" + pool.tasksOf(pool.supervisor, no).get(0).id());
        assertThat(page.locator("#task-submit")).isEnabled();
        browser.picture(page, "application-review-desktop");
        page.navigate("/projects/" + no);
        browser.picture(page, "application-room-desktop");
    }

    @Test
    void supervisionImportsATableAndSeesEveryFault() {
        var page = as(browser.desktop(), pool.supervisor);
        page.navigate("/supervision/experts/import");
        String table = "登录名,姓名,邮箱,区划代码,出生日期,职称,职称级别,从业起始日期,工作单位,评审专业\n"
                + "page" + pool.pool + ",周一,z@example.cn,cn,1950-02-30,工程师,中级,2024-01-01,省检测院,A01\n"
                + "page" + pool.pool + ",周一,z@example.cn,cn,1950-01-01,工程师,中级,2024-01-01,省检测院,A01\n";
        page.setInputFiles("#file", new FilePayload("pool.csv", "text/csv",
                table.getBytes(StandardCharsets.UTF_8)));
        browser.expect("status of 422");
        page.click("main form .btn-primary");

        assertThat(page.locator("#grounds li")).hasCount(3);
        assertThat(page.locator("#grounds")).containsText("第 3 行 · 出生日期");
        browser.picture(page, "pool-import-desktop");
    }

    @Test
    void fitsAPhone() {
        var person = pool.entered();
        var page = as(browser.phone(), person);
        page.navigate("/expert/profile");
        browser.picture(page, "profile-phone");
        assertThat(browser.fits(page)).isTrue();

        var office = as(browser.phone(), pool.supervisor);
        office.navigate("/supervision/experts?search=" + person.name() + "&lang=en");
        browser.picture(office, "pool-phone");
        assertThat(browser.fits(office)).isTrue();
        office.click("tbody a");
        browser.picture(office, "expert-entry-phone");
        assertThat(browser.fits(office)).isTrue();
    }

    private Page as(Page page, Actor actor) {
        browser.signIn(page, actor.login(), Townspeople.PASSWORD);
        return page;
    }
}
