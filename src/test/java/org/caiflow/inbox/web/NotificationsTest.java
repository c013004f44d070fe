package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.caiflow.archive.Journal;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.inbox.Notifications;
import org.caiflow.plan.Bureau;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The bell: what others and the platform did in the cases of my organisation, and tasks that came. */
@PlatformTest
class NotificationsTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Notifications notifications;
    @Autowired
    Journal journal;
    @Autowired
    Cases cases;
    @Autowired
    Organisations organisations;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;

    private Bureau bureau;
    private long caseId;

    @BeforeEach
    void draftPlan() {
        bureau = new Bureau(platform);
        caseId = bureau.open("应急物资采购");
        bureau.complete(bureau.handler, caseId, bureau.plan("应急物资采购", "900000"));
    }

    @Test
    void tellsWhatOthersDidButNotWhatIDid() {
        assertThat(keys(bureau.approver)).contains("plan.drafted", "case.opened");
        assertThat(keys(bureau.handler)).doesNotContain("plan.drafted", "case.opened");

        bureau.complete(bureau.approver, caseId, Map.of("decision", "yes"));

        assertThat(keys(bureau.handler)).contains("plan.approved", "plan.filed");
        assertThat(keys(bureau.approver)).doesNotContain("plan.approved");
    }

    @Test
    void tellsThoseWhoTakeNoPartNothing() {
        var stranger = new Townspeople(organisations, people).person(Role.PURCHASER_HANDLER);

        assertThat(notifications.unseen(stranger)).isZero();
        assertThat(notifications.list(stranger, null, 10)).isEmpty();
        assertThat(keys(bureau.supervisor(caseId))).isEmpty();
        assertThat(keys(bureau.manager)).isEmpty();
    }

    @Test
    void countsTillLookedAtAndNoFurtherThanAHundred() {
        int before = notifications.unseen(bureau.approver);
        var newest = notifications.list(bureau.approver, null, 1).get(0);

        notifications.markSeen(bureau.approver, newest.id());

        assertThat(before).isGreaterThan(1);
        assertThat(notifications.unseen(bureau.approver)).isZero();
        notifications.markSeen(bureau.approver, 0);
        assertThat(notifications.seen(bureau.approver).entry()).isEqualTo(newest.id());
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 150; i++) {
                journal.write(caseId, null, null, "case.closed");
            }
        });
        assertThat(notifications.unseen(bureau.approver)).isEqualTo(Notifications.MOST);
    }

    @Test
    void leafsByKey() {
        var whole = notifications.list(bureau.approver, null, 50).stream().map(Journal.Entry::id).toList();

        var rest = notifications.list(bureau.approver, whole.get(0), 50).stream().map(Journal.Entry::id).toList();

        assertThat(rest).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void ringsOnEveryPageUntilOpened() {
        Page page = browser.desktop();
        browser.signIn(page, bureau.approver.login(), Townspeople.PASSWORD);
        assertThat(page.textContent(".cf-bell .cf-count")).matches("\\d+");
        browser.picture(page, "bell");

        page.click(".cf-bell");

        assertThat(page.textContent("main")).contains("新到的待办", "审批", "项目动态", cases.get(caseId).no());
        assertThat(page.locator(".cf-chip-here").count()).isPositive();
        assertThat(page.locator(".cf-bell .cf-count").count()).isZero();
        browser.picture(page, "notifications");
        page.navigate("/notifications");
        assertThat(page.locator(".cf-chip-here").count()).isZero();
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        Page page = browser.phone();
        browser.signIn(page, bureau.approver.login(), Townspeople.PASSWORD);

        page.navigate("/notifications?lang=en");

        assertThat(page.textContent("main")).contains("New tasks").doesNotContain("项目动态");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "notifications-phone");
    }

    private List<String> keys(Actor actor) {
        return notifications.list(actor, null, 50).stream().map(Journal.Entry::key).toList();
    }
}
