package org.caiflow.bid;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Money;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class SupplierPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Openings openings;

    private TenderFixture tender;
    private long first;
    private Actor supplier;

    @BeforeEach
    void publishTender() {
        tender = new TenderFixture(platform);
        first = tender.packages.get(0);
        supplier = tender.supplier();
    }

    @Test
    void takesPartAndHandsInABid() {
        var page = signedIn(browser.desktop(), supplier);
        page.navigate("/supplier");
        page.locator("[data-open] a[href='/supplier/tenders/" + tender.tenderId + "']").click();
        page.fill("#contact", "王工");
        page.fill("#mobile", "13800000000");
        page.click("text=登记参与，获取招标文件");

        var lot = lot(page);
        fill(lot, "1798196.00");
        browser.picture(page, "supplier-tender-desktop");
        lot.locator("[data-send]").click();

        assertThat(page.locator(".cf-note")).containsText("已接收并封存");
        assertThat(lot(page).locator(".cf-envelope")).isVisible();
        browser.picture(page, "supplier-sealed-desktop");
        var receipt = page.waitForDownload(() -> lot(page).locator("text=下载回执").click());
        assertThat(receipt.suggestedFilename()).isEqualTo("receipt-" + first + ".pdf");
        assertThat(bids.own(supplier, tender.tenderId).bids()).extracting(Bids.OwnBid::price)
                .containsExactly(Money.yuan("1798196.00"));
        assertThat(platform.getBean(JdbcTemplate.class).queryForList("SELECT DISTINCT file_name FROM paper_blob", String.class))
                .as("names of stored files tell nothing").doesNotContain("投标文件.pdf");
    }

    @Test
    void tellsEveryGroundAndLosesNothingThatWasTyped() {
        browser.expect("status of 422");
        bids.participate(supplier, tender.tenderId, "王工", "13800000000");
        var page = signedIn(browser.desktop(), supplier);
        page.navigate("/supplier/tenders/" + tender.tenderId);

        fill(lot(page), "2000000.01");
        lot(page).locator("[name=depositAmount]").fill("1");
        lot(page).locator("[data-send]").click();

        assertThat(page.locator("#grounds li")).hasCount(2);
        assertThat(page.locator("#grounds")).containsText("财政部令第87号第六十三条");
        assertThat(lot(page).locator(".invalid-feedback").first()).containsText("最高限价");
        assertThat(lot(page).locator("[name=price]")).hasValue("2000000.01");
        assertThat(lot(page).locator("[data-files] li")).containsText("投标文件.pdf");
        browser.picture(page, "supplier-refused-desktop");
        lot(page).locator("[name=price]").fill("1999999.99");
        lot(page).locator("[name=depositAmount]").fill("20000");
        lot(page).locator("[data-send]").click();
        assertThat(page.locator(".cf-note")).isVisible();
    }

    @Test
    void replacesAndWithdrawsOnAPhone() {
        bids.participate(supplier, tender.tenderId, "王工", "13800000000");
        bids.submit(supplier, tender.bid(first, "1800000"));
        var page = signedIn(browser.phone(), supplier);
        page.navigate("/supplier/tenders/" + tender.tenderId);

        lot(page).locator("summary").click();
        lot(page).locator("[name=price]").fill("1750000");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "supplier-tender-phone");
        lot(page).locator("[data-send]").click();
        assertThat(lot(page)).containsText("¥1,750,000.00");
        lot(page).locator("text=撤回投标文件").click();
        page.locator("#confirm [value=yes]").click();

        assertThat(page.locator(".cf-note")).containsText("已撤回");
        assertThat(bids.own(supplier, tender.tenderId).bids()).singleElement().matches(Bids.OwnBid::withdrawn);
        page.navigate("/supplier");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "supplier-desk-phone");
        page.navigate("/supplier/tenders/" + tender.tenderId + "?lang=en");
        assertThat(lot(page)).containsText("Hand in the bid");
        assertThat(browser.fits(page)).isTrue();
    }

    @Test
    void showsACountdownBeforeAndThePriceBoardAfterTheOpening() {
        for (String price : new String[] {"1798196.00", "1850000", "1900000"}) {
            bids.submit(tender.participant(), tender.bid(first, price));
        }
        var page = signedIn(browser.desktop(), tender.manager);
        page.navigate("/projects/" + tender.caseNo + "/opening");
        assertThat(page.locator(".cf-envelope")).isVisible();
        assertThat(page.locator("[data-left]")).containsText("剩");
        assertThat(page.locator("table")).hasCount(0);
        browser.picture(page, "opening-before-desktop");

        tender.clockTo(tender.deadline);
        openings.open(tender.tenderId);
        page.reload();

        assertThat(page.locator(".cf-board tbody tr")).hasCount(3);
        assertThat(page.locator(".cf-board")).containsText("¥1,798,196.00");
        browser.picture(page, "opening-after-desktop");
        var phone = signedIn(browser.phone(), tender.manager);
        phone.navigate("/projects/" + tender.caseNo + "/opening");
        assertThat(browser.fits(phone)).isTrue();
        browser.picture(phone, "opening-after-phone");
    }

    private Page signedIn(Page page, Actor who) {
        browser.signIn(page, who.login(), Townspeople.PASSWORD);
        return page;
    }

    private Locator lot(Page page) {
        return page.locator("#package-" + first);
    }

    private void fill(Locator lot, String price) {
        lot.locator("[name=price]").fill(price);
        lot.locator("[name=deliveryDays]").fill("30");
        lot.locator("[name=depositAmount]").fill("20000");
        lot.locator("[name=depositVoucher]").fill("V-2026-001");
        lot.locator("[data-pick]").setInputFiles(new FilePayload("投标文件.pdf", "application/pdf",
                ("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        assertThat(lot.locator("[data-files] [name=files]")).hasCount(1);
    }
}
