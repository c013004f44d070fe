package org.caiflow.expert;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Contacts.Channel;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.DemoMailbox;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How a drawn expert is reached and answers: the mail's one-time code, the clerk's telephone, and what stands as proof. */
@PlatformTest
class ContactsTest {

    private static final Pattern CODE = Pattern.compile("/portal/calls/([0-9a-v]{26})");

    @Autowired
    ApplicationContext platform;
    @Autowired
    Contacts contacts;
    @Autowired
    Experts experts;
    @Autowired
    Journal journal;
    @Autowired
    DemoMailbox mailbox;
    @Autowired
    PlatformClock clock;
    @Autowired
    JdbcTemplate database;

    private CommitteeFixture city;
    private List<Actor> pool;

    @BeforeEach
    void drawExperts() {
        city = new CommitteeFixture(platform);
        pool = city.experts(6);
        pool.forEach(expert -> Sql.update(database, "UPDATE person SET mobile = ? WHERE id = ?", "139" + expert.personId(), expert.personId()));
        city.start("ExpertDraw");
        city.doTask(city.tender.manager, city.drawRequest());
    }

    @Test
    void theMailsCodeAnswersOnceWithoutSigningIn() {
        Actor expert = city.called(pool).get(0);
        String code = codeOf(expert);

        assertThat(contacts.invitation(code).place()).isEqualTo("评标室3");
        contacts.answer(code, true, null);
        city.work();

        assertThat(city.called(pool)).hasSize(4).doesNotContain(expert);
        assertThat(experts.committee(city.packageId)).filteredOn(Experts.Seat::sits).hasSize(1);
        assertThat(refusalOf(() -> contacts.answer(code, false, null)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(refusalOf(() -> contacts.invitation(code)).grounds()).extracting(Ground::key).containsExactly("expert.no-code");
    }

    @Test
    void aCodeEndsWithTheTimeToAnswer() {
        String code = codeOf(city.called(pool).get(0));

        city.tender.clockTo(clock.now().plus(Duration.ofMinutes(CommitteeFixture.MINUTES_TO_ANSWER)));

        assertThat(refusalOf(() -> contacts.invitation(code)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
        assertThat(database.queryForList("SELECT code_hash FROM seat_code", String.class)).noneMatch(hash -> hash.contains(code));
    }

    @Test
    void theMailSentIsTheProof() {
        String seat = experts.committee(city.packageId).get(0).id();

        assertThat(contacts.of(city.tender.manager, seat)).singleElement().satisfies(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.MAIL);
            assertThat(contact.state()).isEqualTo("SENT");
            assertThat(contact.proof()).contains("@caiflow");
        });
        assertThat(refusalOf(() -> contacts.of(city.bidders.get(0), seat)).kind()).isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    void aClerkSeesTheNumberOnceAndRecordsTheAnswer() {
        String seat = experts.committee(city.packageId).get(0).id();
        Actor clerk = city.tender.manager;

        String number = contacts.number(clerk, seat);
        assertThat(number).startsWith("139");
        assertThat(refusalOf(() -> contacts.number(city.tender.supervisor, seat)).grounds()).extracting(Ground::key)
                .containsExactly("expert.number-shown");
        assertThat(refusalOf(() -> contacts.number(city.tender.handler, experts.committee(city.packageId).get(1).id())).kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        contacts.telephoned(clerk, seat, null, "无人接听");
        contacts.telephoned(clerk, seat, true, "本人接听，同意");
        city.work();

        assertThat(experts.committee(city.packageId).get(0).state()).isEqualTo("ACCEPTED");
        assertThat(contacts.of(clerk, seat)).extracting(Contacts.Contact::answer).containsExactly(null, "NUMBER", "NONE", "ACCEPTED");
        assertThat(journal.ofCase(city.tender.caseId, null, 50)).extracting(Journal.Entry::key).contains("expert.number-shown", "expert.telephoned");
        assertThat(refusalOf(() -> contacts.telephoned(clerk, seat, false, "又打了一次")).grounds()).extracting(Ground::key)
                .containsExactly("expert.call-over");
    }

    private String codeOf(Actor expert) {
        String email = database.queryForObject("SELECT email FROM person WHERE id = ?", String.class, expert.personId());
        var found = CODE.matcher(mailbox.list(city.town().administrator(), email, 1).get(0).html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Refused refusalOf(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
