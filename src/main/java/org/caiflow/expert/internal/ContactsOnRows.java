package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Contacts;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.Gateways;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@Service
@Transactional
class ContactsOnRows implements Contacts {

    private static final String CALL = "UserTask_AnswerCall";
    private static final int MOST = 200;

    private final ContactMapper contacts;
    private final CommitteeMapper committees;
    private final CallCodes codes;
    private final SeatHolders holders;
    private final Seats seats;
    private final SeatCalls calls;
    private final Around around;

    ContactsOnRows(ContactMapper contacts, CommitteeMapper committees, CallCodes codes, SeatHolders holders, Seats seats, SeatCalls calls,
                   Around around) {
        this.contacts = contacts;
        this.committees = committees;
        this.codes = codes;
        this.holders = holders;
        this.seats = seats;
        this.calls = calls;
        this.around = around;
    }

    /** What contacts need of the lower modules. */
    @Component
    record Around(Notices notices, Gateways gateways, People people, Cases cases, Tasks tasks, PlatformClock clock) {
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> of(Actor staff, String seatId) {
        SeatRow seat = committees.seat(seatId);
        if (seat == null || !isStaff(staff, committees.get(seat.committeeId))) {
            throw Refused.unknown("expert.no-seat");
        }
        return contacts.ofSeat(seatId).stream().map(this::contact).toList();
    }

    private boolean isStaff(Actor staff, CommitteeRow committee) {
        return around.cases().isStaff(staff, around.cases().get(committee.caseId));
    }

    private Contact contact(ContactRow row) {
        Instant at = Instant.ofEpochMilli(row.at());
        if (row.channel() == Channel.MAIL) {
            return around.notices().tracked(row.ref()).map(mail -> new Contact(row.channel(), at, null, mail.state(),
                    mail.sentAt() == null ? null : Instant.ofEpochMilli(mail.sentAt()), row.ref(), null, null)).orElseThrow();
        }
        if (row.channel() == Channel.PHONE) {
            return new Contact(row.channel(), at, row.byName(), null, null, null, row.answer(), row.note());
        }
        return around.gateways().tracked(row.ref()).map(message -> new Contact(row.channel(), at, null, message.state().name(),
                message.toldAt() == null ? message.sentAt() : message.toldAt(), message.told(), null, null)).orElseThrow();
    }

    @Override
    public String number(Actor clerk, String seatId) {
        SeatRow seat = called(clerk, seatId);
        if (contacts.ofSeat(seatId).stream().anyMatch(contact -> "NUMBER".equals(contact.answer()))) {
            throw Refused.conflict("expert.number-shown");
        }
        String mobile = around.people().get(holders.personIn(seatId)).mobile();
        if (mobile == null || mobile.isBlank()) {
            throw Refused.conflict("expert.no-number");
        }
        record(seat, clerk, "NUMBER", null);
        seats.tell(committees.get(seat.committeeId), clerk.name(), "expert.number-shown", seat.label);
        return mobile;
    }

    @Override
    public void telephoned(Actor clerk, String seatId, Boolean accepts, String note) {
        SeatRow seat = called(clerk, seatId);
        new Grounds().unless(note != null && !note.isBlank(), Ground.of("expert.note-missing").at("note")).refuseIfAny();
        record(seat, clerk, accepts == null ? "NONE" : accepts ? "ACCEPTED" : "DECLINED", note);
        seats.tell(committees.get(seat.committeeId), clerk.name(), "expert.telephoned", seat.label);
        if (accepts != null) {
            complete(seatId, accepts, note);
        }
    }

    /** The agency's or supervision's people telephone; the purchaser's do not, and nobody when nothing is to be answered. */
    private SeatRow called(Actor clerk, String seatId) {
        SeatRow seat = committees.lockSeat(seatId);
        CommitteeRow committee = seat == null ? null : committees.get(seat.committeeId);
        if (committee == null || !isStaff(clerk, committee)) {
            throw Refused.unknown("expert.no-seat");
        }
        boolean may = List.of(Party.AGENCY, Party.SUPERVISION).stream().anyMatch(side ->
                around.cases().party(committee.caseId, committee.packageId, side).filter(clerk::belongsTo).isPresent());
        if (!may) {
            throw Refused.forbidden("expert.no-clerk");
        }
        if (seat.state != SeatRow.State.CALLED || !calls.inTime(committee)) {
            throw Refused.conflict("expert.call-over");
        }
        return seat;
    }

    private void record(SeatRow seat, Actor clerk, String answer, String note) {
        contacts.insert(new ContactRow(0, seat.seat, Channel.PHONE, null, around.clock().now().toEpochMilli(), clerk.name(), answer, note));
    }

    @Override
    @Transactional(readOnly = true)
    public Invitation invitation(String code) {
        SeatRow seat = committees.seat(seatOf(code));
        CommitteeRow committee = committees.get(seat.committeeId);
        if (seat.state != SeatRow.State.CALLED) {
            throw Refused.unknown("expert.no-code");
        }
        return new Invitation(committee.evaluation(), committee.place, calls.answerBy(committee));
    }

    private String seatOf(String code) {
        String seat = codes.seatOf(code, around.clock().now());
        if (seat == null) {
            throw Refused.unknown("expert.no-code");
        }
        return seat;
    }

    @Override
    public void answer(String code, boolean accepts, String remark) {
        String seat = seatOf(code);
        if (!codes.use(code, around.clock().now())) {
            throw Refused.unknown("expert.no-code");
        }
        complete(seat, accepts, remark);
    }

    /** As the holder's own task, so that it is done once whichever way the answer comes. */
    private void complete(String seatId, boolean accepts, String remark) {
        Actor holder = around.people().actor(holders.personIn(seatId));
        var task = around.tasks().list(holder, new Tasks.Filter(null, null, null), null, MOST).items().stream()
                .filter(item -> item.definition().equals(CALL) && item.audience().equals("seat:" + seatId)).findFirst()
                .orElseThrow(() -> Refused.conflict("expert.call-over"));
        around.tasks().complete(holder, task.id(), task.revision(), accepts ? Map.of("decision", "accept")
                : Map.of("decision", "decline", "reason", remark == null ? "" : remark));
    }
}
