package org.caiflow.expert.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Whom the purchaser sends into a committee (采购人代表, 财政部令第87号第四十五条、第四十九条): one of its own people, with a letter of authority. */
@Component
class Representatives {

    private static final String SENT = "财政部令第87号第四十五条";
    private static final String RECUSED = "政府采购法实施条例第九条";

    private final CommitteeMapper committees;
    private final SeatHolders holders;
    private final Seats seats;
    private final Sides sides;
    private final Cases cases;
    private final People people;
    private final Papers papers;

    Representatives(CommitteeMapper committees, SeatHolders holders, Seats seats, Sides sides, Cases cases, People people, Papers papers) {
        this.committees = committees;
        this.holders = holders;
        this.seats = seats;
        this.sides = sides;
        this.cases = cases;
        this.people = people;
        this.papers = papers;
    }

    List<Person> of(long caseId) {
        return sides.peopleOfPurchaser(caseId);
    }

    List<Ground> check(long purchaser, long representative, String letter) {
        var person = people.get(representative);
        boolean fits = person.active() && person.memberships().stream().anyMatch(membership -> membership.organisationId() == purchaser);
        return new Grounds().unless(fits, Ground.of("expert.representative-foreign").at("purchaserRepresentative").under(SENT))
                .unless(letter != null && papers.exists(letter), Ground.of("expert.letter-missing").at("representativeLetter").under(SENT))
                .list();
    }

    void seat(CommitteeRow committee, long person, String letter) {
        seats.giveToPurchaser(committee, person);
        papers.file(new NewPaper(committee.caseId, committee.packageId, "representative-letter", "采购人代表授权函", letter, OpenTo.STAFF));
    }

    /** Fewer seats than the committee has: those of experts are drawn, so it is the representative's. */
    boolean missing(CommitteeRow committee) {
        int experts = committees.strata(committee.id).stream().mapToInt(StratumRow::needed).sum();
        long sent = purchasers(committee).stream().filter(SeatRow::counts).count();
        return committee.size != null && experts + sent < committee.size;
    }

    String left(CommitteeRow committee) {
        return purchasers(committee).stream().filter(seat -> !seat.counts()).reduce((first, later) -> later)
                .map(seat -> seat.label + "：" + Optional.ofNullable(seat.remark).orElse("")).orElse(null);
    }

    private List<SeatRow> purchasers(CommitteeRow committee) {
        return committees.seats(committee.id).stream().filter(seat -> seat.kind == SeatRow.Kind.PURCHASER).toList();
    }

    void send(Actor by, CommitteeRow committee, Long person, String letter) {
        long purchaser = cases.party(committee.caseId, committee.packageId, Party.PURCHASER).orElseThrow();
        by.require(Role.PURCHASER_HANDLER, purchaser);
        if (!missing(committee)) {
            throw Refused.conflict("expert.stale");
        }
        if (person == null) {
            committees.addSeat(committees.strata(committee.id).get(0).id());
            seats.tell(committee, by.name(), "expert.representative-none");
            return;
        }
        boolean before = purchasers(committee).stream().anyMatch(seat -> holders.personIn(seat.seat) == person);
        new Grounds().addAll(check(purchaser, person, letter))
                .unless(!before, Ground.of("expert.representative-left").at("purchaserRepresentative").under(RECUSED))
                .refuseIfAny();
        seat(committee, person, letter);
        seats.tell(committee, by.name(), "expert.representative-sent");
    }
}
