package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.Contacts.Channel;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.notice.Gateways;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.notice.Notices;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calls those who hold new seats (通知专家) by every channel that is set up, and starts their time to answer. */
@Component
class SeatCalls {

    static final String DEADLINE = "call-answer";
    private static final String RULE = "expert.call-answer";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.SIMPLIFIED_CHINESE);

    private final ContactMapper contacts;
    private final CallCodes codes;
    private final SeatHolders holders;
    private final Deadlines deadlines;
    private final Around around;
    private final String base;

    SeatCalls(ContactMapper contacts, CallCodes codes, SeatHolders holders, Deadlines deadlines, Around around,
              @Value("${caiflow.base-url}") String base) {
        this.contacts = contacts;
        this.codes = codes;
        this.holders = holders;
        this.deadlines = deadlines;
        this.around = around;
        this.base = base;
    }

    /** What calls need of the lower modules. */
    @Component
    record Around(Notices notices, Gateways gateways, People people, Cases cases, Law law, WorkCalendar calendar, PlatformClock clock,
                  MessageSource messages) {
    }

    /** In the order of the draw, which tells nothing of names. */
    void call(CommitteeRow committee, List<SeatRow> called) {
        var kase = around.cases().get(committee.caseId);
        var limit = around.law().require(RULE, kase.scope(), around.clock().today());
        Instant answerBy = around.calendar().due(around.clock().now(), limit, kase.region()).due();
        deadlines.fix(committee.caseId, committee.packageId, DEADLINE, answerBy, RULE);
        called.forEach(seat -> call(committee, seat, answerBy));
    }

    private void call(CommitteeRow committee, SeatRow seat, Instant answerBy) {
        Person person = around.people().get(holders.personIn(seat.seat));
        String link = base + "/portal/calls/" + codes.issue(seat.seat, answerBy);
        made(seat, Channel.MAIL, around.notices().queue(null, new Recipient(person.email(), person.name(), "expert-call",
                Map.of("evaluationAt", committee.evaluation(), "place", committee.place, "answerBy", answerBy, "address", link))));
        byGateway(seat, person, Gateways.Channel.SMS, Channel.SMS, "call.sms", committee, answerBy, link);
        byGateway(seat, person, Gateways.Channel.VOICE, Channel.VOICE, "call.voice", committee, answerBy, link);
    }

    private void byGateway(SeatRow seat, Person person, Gateways.Channel by, Channel channel, String words, CommitteeRow committee, Instant answerBy,
                           String link) {
        if (around.gateways().has(by) && person.mobile() != null && !person.mobile().isBlank()) {
            made(seat, channel, around.gateways().queue(by, person.mobile(), around.messages().getMessage(words, new Object[] {
                time(committee.evaluation()), committee.place, time(answerBy), link}, Locale.SIMPLIFIED_CHINESE)));
        }
    }

    private static String time(Instant at) {
        return LocalDateTime.ofInstant(at, PlatformClock.ZONE).format(TIME);
    }

    private void made(SeatRow seat, Channel channel, String reference) {
        contacts.insert(new ContactRow(0, seat.seat, channel, reference, around.clock().now().toEpochMilli(), null, null, null));
    }

    boolean inTime(CommitteeRow committee) {
        return deadlines.inTime(committee.caseId, committee.packageId, DEADLINE);
    }

    /** Null when nobody has been called. */
    Instant answerBy(CommitteeRow committee) {
        return deadlines.get(committee.caseId, committee.packageId, DEADLINE).due();
    }
}
