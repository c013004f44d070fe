package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.expert.Ratings;
import org.caiflow.expert.Sitting;
import org.caiflow.expert.internal.RatingMapper.RatingRow;
import org.caiflow.expert.internal.RatingMapper.ReceivedRow;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class RatingsOnRows implements Ratings {

    private static final String WINDOW = "rating-window";
    private static final int BEST = 5;
    private static final int NEEDS_REMARK = 2;

    private final RatingMapper mapper;
    private final Sittings sittings;
    private final CommitteeMapper committees;
    private final Seats seats;
    private final SeatHolders holders;
    private final ResultsOut results;
    private final PoolMapper pool;
    private final PoolSight sight;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Law law;
    private final PlatformClock clock;

    RatingsOnRows(RatingMapper mapper, Sittings sittings, CommitteeMapper committees, Seats seats, SeatHolders holders,
                  ResultsOut results, PoolMapper pool, PoolSight sight, Cases cases, Deadlines deadlines, Law law, PlatformClock clock) {
        this.mapper = mapper;
        this.sittings = sittings;
        this.committees = committees;
        this.seats = seats;
        this.holders = holders;
        this.results = results;
        this.pool = pool;
        this.sight = sight;
        this.cases = cases;
        this.deadlines = deadlines;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public Optional<Sitting> begin(long packageId) {
        return sittings.begin("ExpertRating", packageId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> seats(Sitting sitting) {
        var committee = sittings.of(sitting);
        return committee == null ? List.of() : experts(committee).stream().map(seat -> seat.view(committee)).toList();
    }

    private List<SeatRow> experts(CommitteeRow committee) {
        return committees.seats(committee.id).stream()
                .filter(seat -> seat.kind == SeatRow.Kind.EXPERT && seat.state == SeatRow.State.ACCEPTED).toList();
    }

    @Override
    public void rateExperts(Actor by, Sitting sitting, Party side, List<Grade> grades) {
        var committee = sittings.of(sitting);
        by.require(side == Party.AGENCY ? Role.AGENCY_MANAGER : Role.PURCHASER_HANDLER,
                cases.party(committee.caseId, committee.packageId, side).orElseThrow());
        requireOpen(committee, side.name(), "");
        var given = grades.stream().collect(Collectors.toMap(Grade::seat, Function.identity(), (one, other) -> other));
        var grounds = new Grounds();
        var rated = experts(committee);
        for (int i = 0; i < rated.size(); i++) {
            grounds.addAll(check(given.get(rated.get(i).label), "experts[" + i + "].grade", "experts[" + i + "].comment"));
        }
        grounds.refuseIfAny();
        rated.forEach(seat -> insert(committee, side.name(), "", Party.POOL.name(), seat.seat, given.get(seat.label)));
        seats.tell(committee, by.name(), side == Party.AGENCY ? "expert.rated-by-agency" : "expert.rated-by-purchaser");
    }

    @Override
    public void rateParties(Actor by, String seatId, Grade agency, Grade purchaser) {
        var seat = seats.held(by, seatId);
        var committee = committees.get(seat.committeeId);
        requireOpen(committee, Party.POOL.name(), seat.seat);
        new Grounds().addAll(check(agency, "agencyGrade", "agencyComment")).addAll(check(purchaser, "purchaserGrade", "purchaserComment"))
                .refuseIfAny();
        insert(committee, Party.POOL.name(), seat.seat, Party.AGENCY.name(), "", agency);
        insert(committee, Party.POOL.name(), seat.seat, Party.PURCHASER.name(), "", purchaser);
        seats.tell(committee, seat.label, "expert.rated-parties");
    }

    private void requireOpen(CommitteeRow committee, String side, String seat) {
        if (!deadlines.inTime(committee.caseId, committee.packageId, WINDOW)) {
            var article = law.find("expert.rating", cases.get(committee.caseId).scope(), clock.today()).map(Parameter::article).orElse(null);
            throw new Refused(Refused.Kind.CONFLICT, List.of(Ground.of("expert.rating-over").under(article)));
        }
        if (mapper.exists(committee.id, side, seat)) {
            throw Refused.conflict("expert.rated-already");
        }
    }

    private static List<Ground> check(Grade grade, String at, String remarkAt) {
        boolean given = grade != null && grade.grade() != null && grade.grade() >= 1 && grade.grade() <= BEST;
        boolean explained = !given || grade.grade() > NEEDS_REMARK || grade.remark() != null && !grade.remark().isBlank();
        return new Grounds().unless(given, Ground.of("expert.grade-missing").at(at))
                .unless(explained, Ground.of("expert.grade-remark").at(remarkAt)).list();
    }

    private void insert(CommitteeRow committee, String bySide, String bySeat, String ofSide, String ofSeat, Grade grade) {
        mapper.insert(new RatingRow(committee.id, bySide, bySeat, ofSide, ofSeat, grade.grade(), grade.remark(), clock.now().toEpochMilli()));
    }

    @Override
    @Transactional(readOnly = true)
    public Received own(Actor expert) {
        return received(expert.personId());
    }

    @Override
    @Transactional(readOnly = true)
    public Received received(Actor supervisor, long expertId) {
        var entry = pool.get(expertId, clock.today());
        if (entry == null) {
            throw Refused.unknown("expert.no-entry");
        }
        sight.requireOver(supervisor, entry.region());
        return received(entry.personId());
    }

    private Received received(long personId) {
        var rows = mapper.received(holders.mark(personId)).stream()
                .filter(row -> results.isOut(committees.get(row.committeeId()))).toList();
        return new Received(average(rows), rows.stream().map(this::view).toList());
    }

    private Rating view(ReceivedRow row) {
        var project = cases.get(row.caseId());
        return new Rating(project.no(), project.name(), Party.valueOf(row.bySide()), row.grade(), row.remark(), row.ratedAt());
    }

    private static BigDecimal average(List<ReceivedRow> rows) {
        return rows.isEmpty() ? null : BigDecimal.valueOf(rows.stream().mapToInt(ReceivedRow::grade).sum())
                .divide(BigDecimal.valueOf(rows.size()), 1, RoundingMode.HALF_UP);
    }
}
