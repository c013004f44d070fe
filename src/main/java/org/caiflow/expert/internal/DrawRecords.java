package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.lot.DrawParty;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** The record of a draw (专家抽取记录): filed with number and time as soon as the committee is formed. It names seats, nobody. */
@Component
class DrawRecords {

    private static final int BRIEF = 8;

    private final LotMapper lots;
    private final CommitteeMapper committees;
    private final DrawPapers papers;
    private final Cases cases;
    private final PlatformClock clock;

    DrawRecords(LotMapper lots, CommitteeMapper committees, DrawPapers papers, Cases cases, PlatformClock clock) {
        this.lots = lots;
        this.committees = committees;
        this.papers = papers;
        this.cases = cases;
        this.clock = clock;
    }

    /** @return its number */
    String file(CommitteeRow committee) {
        var kase = cases.get(committee.caseId);
        String no = "CQ-" + kase.no() + "-" + committee.id;
        List<SeatRow> seats = committees.seats(committee.id);
        papers.file(committee, "draw-record", kase.name() + "（" + no + "）", new DrawRecord(no, clock.now(), kase.no(), kase.name(), committee.evaluation(),
                committee.place, committee.size, lots.ofCommittee(committee.id).stream().map(lot -> freeze(lot, seats)).toList(),
                seats.stream().filter(seat -> seat.selfSelected).map(DrawRecords::call).toList()));
        return no;
    }

    private Freeze freeze(LotRow lot, List<SeatRow> seats) {
        List<NonceRow> nonces = lots.nonces(lot.id);
        return new Freeze(lot.commitment, Instant.ofEpochMilli(lot.frozenAt), lot.entries, lot.state.name(),
                LotJson.rules(lot).parties().stream().map(party -> side(party, nonces)).toList(),
                seats.stream().filter(seat -> lot.id.equals(seat.lotId)).map(DrawRecords::call).toList());
    }

    private static Side side(DrawParty party, List<NonceRow> nonces) {
        var nonce = nonces.stream().filter(one -> one.party().name().equals(party.party())).findFirst();
        return new Side(party.name(), nonce.map(one -> Instant.ofEpochMilli(one.committedAt())).orElse(null),
                nonce.map(NonceRow::revealedAt).map(Instant::ofEpochMilli).orElse(null));
    }

    private static Call call(SeatRow seat) {
        return new Call(seat.lotRound, seat.lotLabel == null ? null : seat.lotLabel.substring(0, Math.min(BRIEF, seat.lotLabel.length())), seat.label,
                seat.specialty, Instant.ofEpochMilli(seat.calledAt), seat.state,
                seat.answeredAt == null ? null : Instant.ofEpochMilli(seat.answeredAt));
    }

    /** @param selected by the purchaser itself */
    public record DrawRecord(String no, Instant filedAt, String caseNo, String caseName, Instant evaluationAt, String place, int size,
                             List<Freeze> freezes, List<Call> selected) {
    }

    public record Freeze(String commitment, Instant frozenAt, int entries, String state, List<Side> sides, List<Call> calls) {
    }

    /** @param committedAt null when it had not; @param revealedAt null when it did not itself */
    public record Side(String name, Instant committedAt, Instant revealedAt) {
    }

    /** @param round null for the self-selected, as is the brief label */
    public record Call(Integer round, String brief, String seat, String specialty, Instant calledAt, SeatRow.State state, Instant answeredAt) {
    }
}
