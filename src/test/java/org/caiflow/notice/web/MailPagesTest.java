package org.caiflow.notice.web;

import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.notice.NoticeSource;
import org.caiflow.notice.Notices;
import org.caiflow.testing.Browser;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's mailbox as the administrator sees it, and as nobody else does. */
@PlatformTest
class MailPagesTest {

    @Autowired Notices notices;
    @Autowired Organisations organisations;
    @Autowired People people;
    @LocalServerPort int port;
    @RegisterExtension final Browser chromium = new Browser();

    private final String address = "expert-" + UUID.randomUUID() + "@example.cn";

    @BeforeEach
    void oneMail() {
        notices.queue(null, new NoticeSource.Recipient(address, "王 <b>专家</b>", "expert-call",
                Map.of("evaluationAt", Instant.EPOCH, "place", "评审室<script>")));
        notices.deliver(-1);
    }

    @Test
    void listsMailsAndShowsOneWithoutGivingItAnyRight() {
        var caller = new Caller(port).signIn("admin", Townspeople.PASSWORD);
        String list = caller.get("/admin/mail?to=" + address).body();
        assertThat(list).contains("评审专家邀请", address);

        String id = list.replaceAll("(?s).*href=\"/admin/mail/([0-9a-f-]+)\".*", "$1");
        String page = caller.get("/admin/mail/" + id + "?lang=en").body();

        assertThat(page).contains("sandbox=\"\"", "srcdoc=\"&lt;!DOCTYPE html&gt;", "Demo mailbox").doesNotContain("<script>alert", "<b>专家");
    }

    @Test
    void isReadOnAPhoneToo() {
        var page = chromium.phone();
        chromium.signIn(page, "admin", Townspeople.PASSWORD);

        page.navigate("/admin/mail?to=" + address);
        chromium.picture(page, "mails");
        assertThat(chromium.fits(page)).isTrue();
        page.click("td a[href^='/admin/mail/']");

        assertThat(page.frameLocator("iframe").locator("h2").first().textContent()).isEqualTo("评审专家邀请");
        chromium.picture(page, "mail");
        assertThat(chromium.fits(page)).isTrue();
    }

    @Test
    void tellsScriptsOfTheAdministratorOnly() {
        var answer = new Caller(port).take("admin", Townspeople.PASSWORD).get("/api/v1/mail?to=" + address);
        assertThat(Caller.json(answer)).hasSize(1);
        assertThat(Caller.json(answer).get(0).get("subject").asText()).isEqualTo("评审专家邀请");

        var other = new Townspeople(organisations, people).person(Role.SUPERVISOR);
        assertThat(new Caller(port).take(other.login(), Townspeople.PASSWORD).get("/api/v1/mail").statusCode()).isEqualTo(403);
        assertThat(new Caller(port).signIn(other.login(), Townspeople.PASSWORD).get("/admin/mail").statusCode()).isEqualTo(403);
        assertThat(new Caller(port).get("/api/v1/mail").statusCode()).isEqualTo(401);
    }
}
