package org.caiflow.expert.internal;

import org.caiflow.expert.Lots.Told;
import org.caiflow.expert.internal.LotSecrets.Behind;
import org.caiflow.lot.DrawBundle;
import org.caiflow.lot.DrawBundle.Answer;
import org.caiflow.lot.DrawBundle.Called;
import org.caiflow.lot.DrawBundle.Earlier;
import org.caiflow.lot.DrawBundle.Half;
import org.caiflow.lot.DrawBundle.Nonce;
import org.caiflow.lot.DrawBundle.Outcome;
import org.caiflow.lot.DrawBundle.Round;
import org.caiflow.lot.DrawBundle.Seated;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Puts together the bundle by which a draw can be run again without the platform; who sat is opened, all others stay labels. */
@Component
class DrawProof {

    private final LotMapper lots;
    private final CommitteeMapper committees;
    private final LotSecrets secrets;
    private final ResultsOut results;
    private final Cases cases;

    DrawProof(LotMapper lots, CommitteeMapper committees, LotSecrets secrets, ResultsOut results, Cases cases) {
        this.lots = lots;
        this.committees = committees;
        this.secrets = secrets;
        this.results = results;
        this.cases = cases;
    }

    Told told(LotRow lot) {
        CommitteeRow committee = committees.get(lot.committeeId);
        var kase = cases.get(committee.caseId);
        boolean open = results.isOut(committee) && (lot.state == LotRow.State.KNOWN || lot.state == LotRow.State.EXHAUSTED);
        var earlier = earlier(lot);
        return new Told(kase.no(), kase.name(), lot.commitment, lot.entries, Instant.ofEpochMilli(lot.frozenAt), lot.state.name(),
                LotJson.rules(lot), earlier.size() + 1, earlier, open ? bundle(lot) : null);
    }

    private DrawBundle bundle(LotRow lot) {
        List<SeatRow> seats = committees.seats(lot.committeeId).stream().filter(seat -> lot.id.equals(seat.lotId)).toList();
        return new DrawBundle(DrawBundle.FORMAT, lot.commitment, lot.state == LotRow.State.KNOWN ? Outcome.COMPLETE : Outcome.EXHAUSTED,
                LotJson.rules(lot), LotJson.entries(lot), nonces(lot), rounds(lot, seats), seated(lot, seats), earlier(lot));
    }

    private List<Nonce> nonces(LotRow lot) {
        List<HalfRow> halves = lots.halves(lot.id);
        return lots.nonces(lot.id).stream().map(nonce -> new Nonce(nonce.party().name(), at(nonce.committedAt()), at(nonce.revealedAt()),
                halves.stream().filter(half -> half.party() == nonce.party()).map(half -> half(nonce, half)).toList())).toList();
    }

    private static Half half(NonceRow nonce, HalfRow half) {
        boolean own = nonce.revealedAt() != null;
        return new Half(half.receiver().name(), half.commitment(), half.content(), own ? nonce.party().name() : half.receiver().name(),
                at(own ? nonce.revealedAt() : half.givenAt()));
    }

    private List<Round> rounds(LotRow lot, List<SeatRow> seats) {
        return lots.rounds(lot.id).stream().map(round -> new Round(round.no(), round.code(), at(round.drawnAt()),
                seats.stream().filter(seat -> seat.lotRound == round.no()).map(DrawProof::called).toList())).toList();
    }

    private static Called called(SeatRow seat) {
        Answer answer = switch (seat.state) {
            case ACCEPTED, REMOVED -> Answer.ACCEPTED;
            case DECLINED -> Answer.DECLINED;
            case SILENT, CALLED -> Answer.SILENT;
        };
        return new Called(seat.lotLabel, seat.specialty, seat.label, answer, at(seat.answeredAt), at(seat.leftAt));
    }

    private List<Seated> seated(LotRow lot, List<SeatRow> seats) {
        byte[] seed = secrets.of(lot).seed();
        Map<String, Behind> people = secrets.people(lot);
        return seats.stream().filter(seat -> seat.state == SeatRow.State.ACCEPTED).map(seat -> {
            Behind behind = people.get(seat.lotLabel);
            var label = Freezing.label(seed, behind.expertId(), behind.name());
            return new Seated(seat.lotLabel, seat.label, HexFormat.of().formatHex(label.salt()), label.number(), label.name());
        }).toList();
    }

    private List<Earlier> earlier(LotRow lot) {
        return lots.ofCommittee(lot.committeeId).stream().filter(one -> one.id < lot.id && one.endedAt != null)
                .map(one -> new Earlier(one.commitment, at(one.frozenAt), at(one.endedAt), one.reason)).toList();
    }

    private static String at(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString();
    }
}
