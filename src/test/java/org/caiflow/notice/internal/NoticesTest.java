package org.caiflow.notice.internal;

import jakarta.mail.internet.MimeMessage;
import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Renderer;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.DemoMailbox;
import org.caiflow.notice.FailureNoticeModel;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePackage;
import org.caiflow.notice.NoticeParty;
import org.caiflow.notice.NoticeProject;
import org.caiflow.notice.NoticeSource;
import org.caiflow.notice.Notices;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A notice is what it was when it was published; a mail is sent once, whatever happens to the mail server. */
@PlatformTest
class NoticesTest {

    @Autowired NoticeMapper mapper;
    @Autowired Post post;
    @Autowired GatewaysOnRows gateways;
    @Autowired Papers papers;
    @Autowired Renderer renderer;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Cases cases;
    @Autowired Journal journal;
    @Autowired PlatformClock clock;
    @Autowired DemoMailServer server;
    @Autowired DemoMailbox mailbox;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcTemplate jdbc;

    private final List<NoticeSource> sources = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private Notices notices;
    private Townspeople town;
    private Case project;
    private Step step;
    private String address;
    private String caseName = "视频设备采购";

    @BeforeEach
    void publishable() {
        town = new Townspeople(organisations, people);
        Actor handler = town.person(Role.PURCHASER_HANDLER);
        project = cases.open(handler, caseName, "cn", BudgetLevel.CITY, handler.as(Role.PURCHASER_HANDLER).organisationId());
        step = new Step(project.id(), null, null, null, null, "ServiceTask_PublishFailure", "p", null, null, null);
        address = "bidder-" + UUID.randomUUID() + "@example.cn";
        sources.clear();
        sources.add(new FailureSource());
        var desk = new NoticeDesk(new Given(), renderer, papers, organisations);
        notices = new NoticesOnRows(mapper, desk, post, gateways, papers, cases, journal, clock, event -> { });
    }

    @AfterEach
    void serverRuns() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    @Test
    void staysAsPublishedWhenTheFactsChange() {
        Notices.Notice published = publish();
        byte[] page = notices.html(published.no());

        caseName = "改了名的项目";

        assertThat(notices.html(published.no())).isEqualTo(page);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("视频设备采购", published.no(), "不足三家").doesNotContain("改了名的项目");
        assertThat(papers.published(published.sha256())).isPresent();
        assertThat(journal.ofCase(project.id(), null, 5)).anyMatch(entry -> entry.key().equals("notice.published"));
    }

    @Test
    void numbersWithoutGaps() {
        int first = number(publish());
        assertThatThrownBy(() -> transaction.execute(status -> {
            notices.publish(NoticeKind.FAILURE, step);
            throw new IllegalStateException("the step fails behind it");
        })).hasMessageContaining("the step fails");

        assertThat(number(publish())).isEqualTo(first + 1);
    }

    @Test
    void attachesOnlyWhatIsPublic() {
        String sha256 = papers.upload(new ByteArrayInputStream("a secret".getBytes(StandardCharsets.UTF_8)), "a.txt").sha256();
        papers.file(new Papers.NewPaper(project.id(), null, "contract", "合同", sha256, Papers.OpenTo.STAFF));
        attachments.add(sha256);

        assertThatThrownBy(this::publish).hasMessageContaining("not filed as public");
    }

    @Test
    void isFoundByRegionKindAndWords() {
        Notices.Notice published = publish();

        assertThat(notices.list(NoticeKind.FAILURE, "cn", published.no(), null, 10)).containsExactly(published);
        assertThat(notices.list(null, null, "100%_!", null, 10)).isEmpty();
        assertThat(notices.list(NoticeKind.TENDER, null, published.no(), null, 10)).isEmpty();
        assertThat(notices.list(null, null, null, published.id(), 10)).doesNotContain(published);
        assertThat(notices.ofCase(project.id())).containsExactly(published);
        assertThatThrownBy(() -> notices.byNo("FB-1999-000001")).isInstanceOf(Refused.class);
    }

    @Test
    void losesNothingWhenTheMailServerIsDownAndSendsOnce() {
        publish();
        server.stop();

        assertThatThrownBy(() -> notices.deliver(project.id())).hasMessageContaining("mail server");
        assertThat(delivery().state()).isEqualTo("FAILED");
        assertThat(delivery().error()).isNotBlank();

        server.start();
        notices.deliver(project.id());
        notices.deliver(project.id());

        assertThat(delivery()).matches(sent -> sent.state().equals("SENT") && sent.tries() == 2 && sent.error() == null);
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).subject()).contains("废标通知");
        assertThat(received().get(0).html()).contains("Dear 甲公司").contains("您好");
    }

    @Test
    void keepsOneMessageIdPerMail() throws Exception {
        publish();
        notices.deliver(project.id());

        String stored = jdbc.queryForObject("SELECT message_id FROM delivery WHERE recipient = ?", String.class, address);
        var ids = new ArrayList<String>();
        for (MimeMessage message : server.received()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).containsOnlyOnce(stored);
    }

    @Test
    void showsMailsThatTheDemoServerForgot() {
        publish();
        notices.deliver(project.id());
        server.stop();
        server.start();

        assertThat(received()).hasSize(1);
        assertThat(mailbox.get(town.administrator(), received().get(0).id()).to()).isEqualTo(address);
    }

    @Test
    void tiesTheCallOfAnExpertToNoCase() {
        notices.queue(null, new NoticeSource.Recipient(address, "王专家", "expert-call",
                Map.of("evaluationAt", Instant.EPOCH, "place", "评审室")));

        notices.deliver(project.id());

        assertThat(received()).hasSize(1);
        assertThat(notices.deliveries(project.id())).isEmpty();
        assertThat(jdbc.queryForList("SELECT * FROM delivery").toString()).doesNotContain(address, "王专家", "评审室");
    }

    @Test
    void showsTheMailboxToAdministratorsOnly() {
        assertThatThrownBy(() -> mailbox.list(town.person(Role.SUPERVISOR), null, 10)).isInstanceOf(Refused.class);
    }

    private Notices.Notice publish() {
        return transaction.execute(status -> notices.publish(NoticeKind.FAILURE, step));
    }

    private static int number(Notices.Notice notice) {
        assertThat(notice.no()).matches("FB-2026-\\d{6}");
        return Integer.parseInt(notice.no().substring(8));
    }

    private Notices.Delivery delivery() {
        return notices.deliveries(project.id()).get(0);
    }

    private List<DemoMailbox.Mail> received() {
        return mailbox.list(town.administrator(), address, 10);
    }

    private final class FailureSource implements NoticeSource {

        @Override
        public NoticeKind kind() {
            return NoticeKind.FAILURE;
        }

        @Override
        public Draft draft(Step at) {
            var party = new NoticeParty("市第一中学", "人民路1号", "李老师", "0714-6350000");
            var model = new FailureNoticeModel(new NoticeProject("CF-1", caseName, party, null), new NoticePackage(1, "第一包"),
                    "too-few-bidders", 2, LocalDate.of(2026, 3, 23));
            return new Draft("废标公告", model, List.copyOf(attachments), List.of(new Recipient(address, "甲公司", "tender-failed",
                    Map.of("caseNo", "CF-1", "caseName", caseName, "packageName", "第一包", "reason", "too-few-bidders"))));
        }
    }

    private final class Given implements ObjectProvider<NoticeSource> {

        @Override
        public NoticeSource getObject() {
            return sources.get(0);
        }

        @Override
        public Stream<NoticeSource> stream() {
            return sources.stream();
        }
    }
}
