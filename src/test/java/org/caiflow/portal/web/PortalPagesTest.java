package org.caiflow.portal.web;

import org.caiflow.archive.Papers;
import org.caiflow.bid.TenderFixture;
import org.caiflow.notice.Notices;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class PortalPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;

    @Test
    void showsAnyoneTheOpenTendersWithoutSignIn() {
        var tender = new TenderFixture(platform);
        var page = browser.desktop();

        page.navigate("/");
        page.fill("#search", tender.caseNo);
        page.click("main form button");
        page.locator("a[href='/portal/tenders/" + tender.tenderId + "']").click();

        assertThat(page.locator("h1")).hasText("城市大脑视频设备采购");
        assertThat(page.locator("main")).containsText("¥2,000,000.00");
        browser.picture(page, "portal-tender-desktop");
        page.locator("a[href='/supplier/tenders/" + tender.tenderId + "']").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void showsANoticeAsItWasPublishedWithItsBytes() throws Exception {
        var tender = new TenderFixture(platform);
        var notice = tender.bean(Notices.class).byNo(tender.caseNo + "-N1");
        tender.bean(Papers.class).file(new Papers.NewPaper(tender.caseId, null, "notice-tender", notice.title(), notice.sha256(),
                Papers.OpenTo.PUBLIC));
        var page = browser.desktop();

        page.navigate("/notices/" + notice.no());

        assertThat(page.locator(".cf-notice h1")).hasText("招标公告");
        assertThat(page.locator("aside a[href='/portal/tenders/" + tender.tenderId + "']")).isVisible();
        browser.picture(page, "portal-notice-desktop");
        byte[] original = page.request().get("/notices/papers/" + notice.sha256()).body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original))).isEqualTo(notice.sha256());
    }

    @Test
    void countsADeadlineForAnyone() {
        var page = browser.desktop();

        page.navigate("/portal/calculator?rule=result.notice-period&from=2026-04-30&region=cn");

        // one working day after 30 April: 1 to 5 May are days off
        assertThat(page.locator("#answer")).containsText("2026年5月6日");
        browser.picture(page, "portal-calculator-desktop");
        page.selectOption("#rule", "contract.sign");
        assertThat(page.locator("#answer")).containsText("政府采购法第四十六条");
    }

    @Test
    void fitsAPhoneInBothLanguages() {
        var tender = new TenderFixture(platform);
        var page = browser.phone();

        for (String address : new String[] {"/portal", "/portal/tenders/" + tender.tenderId, "/portal/guide",
                "/portal/calculator?rule=tender.bid-period&from=2026-03-02&region=cn"}) {
            for (String language : new String[] {"zh-CN", "en"}) {
                page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(browser.fits(page)).as(address + " in " + language).isTrue();
                browser.picture(page, "portal" + address.replaceAll("[/?].*[/]|[?].*|/", "-") + "-phone-" + language);
            }
        }
    }
}
