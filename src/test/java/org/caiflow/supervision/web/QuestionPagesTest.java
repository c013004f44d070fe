package org.caiflow.supervision.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.caiflow.evaluation.CommitteeWork;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.supervision.Documents;
import org.caiflow.supervision.Questions;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.Questions.State;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.reading.Fault;
import org.caiflow.supervision.reading.Trait;
import org.caiflow.supervision.text.Contact;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class QuestionPagesTest {

    @RegisterExtension
    final Browser browser = new Browser();
    @Autowired
    ApplicationContext platform;
    @Autowired
    Questions questions;
    @Autowired
    MessageSource messages;
    @LocalServerPort
    int port;

    private CommitteeFixture city;
    private List<Actor> members;
    private String path;

    @BeforeEach
    void openPlantedBids() {
        city = new CommitteeFixture(platform, Documents::planted);
        members = city.committee();
        new CommitteeWork(city, members).begin();
        path = "/projects/" + city.tender.caseNo + "/packages/" + city.packageId + "/questions";
    }

    @Test
    void aMemberReadsTheEvidenceSideBySideAndAnswers() {
        var page = signedIn(browser.desktop(), members.get(0), path);
        assertThat(page.locator("main")).containsText("不是认定结论");
        assertThat(page.locator(".cf-question")).hasCount(5);
        browser.picture(page, "questions-desktop");
        var question = questionOf(page, "文字雷同");

        assertThat(question.locator("thead th")).hasCount(3);
        question.locator("input[value=ASK_BIDDER]").check();
        question.locator("textarea").fill("请两家分别说明第二章的出处");
        question.locator("button").click();

        assertThat(question).containsText("已处理");
        assertThat(question.locator(".cf-timeline")).containsText("请两家分别说明第二章的出处");
    }

    private static Locator questionOf(Page page, String words) {
        return page.locator(".cf-question").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void fitsOnAPhoneInBothLanguages() {
        var page = signedIn(browser.phone(), members.get(1), path + "?lang=en");

        assertThat(page.locator("main")).containsText("no finding");
        assertThat(browser.fits(page)).isTrue();
        browser.picture(page, "questions-phone");
    }

    @Test
    void theSupervisorFindsWhatIsOpenAndRemarks() {
        var page = signedIn(browser.desktop(), city.tender.supervisor, "/supervision");
        assertThat(page.locator(".cf-side .cf-desk[href='/supervision']")).isVisible();
        assertThat(page.locator("tbody tr").first()).containsText("重点核实");
        browser.picture(page, "supervision-desktop");
        page.selectOption("[name=kind]", "SAME_PICTURE");
        page.click(".cf-filter .btn-primary");
        assertThat(page.locator("tbody tr").first()).containsText("同一图片");
        page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(city.tender.caseNo)).locator("a").click();
        assertThat(page.locator("textarea").first()).isVisible();
        assertThat(page.locator("input[type=radio]")).hasCount(0);
        browser.picture(page, "questions-supervision-desktop");

        var phone = signedIn(browser.phone(), city.tender.supervisor, "/supervision");
        assertThat(browser.fits(phone)).isTrue();
        browser.picture(phone, "supervision-phone");
    }

    @Test
    void othersFindNothing() {
        Stream.of(city.tender.manager, city.approver, city.bidders.get(0), city.town().administrator()).forEach(stranger -> {
            assertThat(caller(stranger).get(path).statusCode()).isEqualTo(404);
            assertThat(caller(stranger).get("/api/v1" + path).statusCode()).isEqualTo(404);
            assertThat(caller(stranger).get("/supervision").statusCode()).isEqualTo(403);
        });
        assertThat(caller(city.tender.manager).get("/projects/" + city.tender.caseNo).body()).doesNotContain(path);
        assertThat(caller(members.get(0)).get("/projects/" + city.tender.caseNo).body()).contains(path);
    }

    @Test
    void anAnswerWithoutWordsIsRefused() {
        long id = questions.sheet(city.fresh(members.get(0)), city.tender.caseNo, city.packageId).questions().get(0).id();

        var refused = new Caller(port).take(members.get(0).login(), Townspeople.PASSWORD)
                .send("POST", "/api/v1/questions/" + id + "/entries", Map.of("answer", "JUDGED", "words", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明理由");
    }

    /** Keys that templates put together. */
    @Test
    void everyWordExistsInBothLanguages() {
        var keys = Stream.of(names("enum.Suspicion.", Suspicion.values()), names("page.screen.ask.", Suspicion.values()),
                names("page.screen.not.", Suspicion.values()), names("enum.Weight.", Weight.values()), names("enum.QuestionState.", State.values()),
                names("enum.Answer.", Answer.values()), names("page.screen.remark.", Fault.values()), names("page.screen.row.trait.", Trait.values()),
                names("page.screen.row.contact.", Contact.Kind.values())).flatMap(one -> one);

        keys.forEach(key -> {
            assertThat(messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE)).as(key).isNotBlank();
            assertThat(messages.getMessage(key, null, null, Locale.ENGLISH)).as(key).isNotBlank();
        });
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    private Caller caller(Actor person) {
        return new Caller(port).signIn(person.login(), Townspeople.PASSWORD);
    }

    private Page signedIn(Page page, Actor person, String address) {
        browser.signIn(page, person.login(), Townspeople.PASSWORD);
        page.navigate(address);
        return page;
    }
}
