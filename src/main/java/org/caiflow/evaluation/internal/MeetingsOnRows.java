package org.caiflow.evaluation.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Meetings;
import org.caiflow.evaluation.internal.MeetingMapper.ChoiceRow;
import org.caiflow.evaluation.internal.MeetingMapper.PledgeRow;
import org.caiflow.evaluation.internal.MeetingMapper.PresenceRow;
import org.caiflow.expert.Committees;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class MeetingsOnRows implements Meetings {

    private static final String CHAIR = "财政部令第87号第四十五条";
    private static final String REPLACE = "财政部令第87号第四十九条";
    private static final int WORDS = 1000;
    private static final int ROOM = 100;

    private final MeetingMapper meetings;
    private final Rounds rounds;
    private final Committees committees;
    private final Host host;
    private final Signals signals;
    private final PlatformClock clock;

    MeetingsOnRows(MeetingMapper meetings, Rounds rounds, Committees committees, Host host, Signals signals, PlatformClock clock) {
        this.meetings = meetings;
        this.rounds = rounds;
        this.committees = committees;
        this.host = host;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void pledge(Actor by, String seat, long packageId, Pledge pledge) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        if (meetings.pledges(round.id).stream().anyMatch(row -> row.seat().equals(seat))) {
            throw Refused.conflict("evaluation.stale");
        }
        boolean tied = pledge.conflict() != null;
        new Grounds()
                .unless(!tied || inWords(pledge.conflict(), WORDS), Ground.of("evaluation.conflict-words", WORDS).at("conflict").under("政府采购法实施条例第九条"))
                .unless(tied || inWords(pledge.room(), ROOM), Ground.of("evaluation.room-missing", ROOM).at("room"))
                .refuseIfAny();
        meetings.insertPledge(round.id, new PledgeRow(seat, pledge.room(), pledge.conflict()), clock.now().toEpochMilli());
        if (!tied) {
            meetings.insertPresence(round.id, new PresenceRow(seat, PresenceRow.Kind.CAME, pledge.room(), clock.now().toEpochMilli()));
        }
        rounds.tell(round, member.label(), tied ? "evaluation.recused" : "evaluation.pledged");
    }

    private static boolean inWords(String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toPledge(long packageId) {
        var done = pledges(packageId);
        return rounds.members(packageId).stream().map(Seat::id).filter(seat -> !done.containsKey(seat)).toList();
    }

    private Map<String, PledgeRow> pledges(long packageId) {
        return rounds.find(packageId).map(round -> meetings.pledges(round.id)).orElse(List.of()).stream()
                .collect(Collectors.toMap(PledgeRow::seat, Function.identity()));
    }

    @Override
    public boolean settle(long packageId) {
        var tied = pledges(packageId);
        var leaving = rounds.members(packageId).stream().filter(member -> tied.containsKey(member.id()) && tied.get(member.id()).conflict() != null).toList();
        leaving.forEach(member -> committees.remove(packageId, member.id(), tied.get(member.id()).conflict()));
        return committees.isComplete(packageId);
    }

    @Override
    public void remove(Actor by, String seat, long packageId, String reason) {
        var round = rounds.locked(packageId, RoundRow.State.OPEN, RoundRow.State.RANKED);
        host.require(by, round);
        boolean sits = rounds.members(packageId).stream().anyMatch(member -> member.id().equals(seat));
        new Grounds()
                .unless(sits, Ground.of("evaluation.not-member").at("seat"))
                .unless(inWords(reason, WORDS), Ground.of("evaluation.removal-words", WORDS).at("reason").under(REPLACE))
                .refuseIfAny();
        committees.remove(packageId, seat, reason.strip());
        if (seat.equals(round.chair)) {
            round.chair = null;
            round.ballot++;
            rounds.update(round);
        }
        rounds.reopen(round);
        signals.send(round.caseId, packageId, "MemberRemoved");
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> electors(long packageId) {
        if (chair(packageId).isPresent()) {
            return List.of();
        }
        var chosen = choices(packageId);
        return rounds.members(packageId).stream().map(Seat::id).filter(seat -> chosen.stream().noneMatch(row -> row.seat().equals(seat))).toList();
    }

    private List<ChoiceRow> choices(long packageId) {
        var sit = rounds.members(packageId).stream().map(Seat::id).toList();
        return rounds.find(packageId).map(round -> meetings.choices(round.id, round.ballot)).orElse(List.of()).stream()
                .filter(row -> sit.contains(row.seat())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> eligible(long packageId) {
        return rounds.members(packageId).stream().filter(member -> member.kind().equals("EXPERT")).toList();
    }

    @Override
    public void choose(Actor by, String seat, long packageId, String chair) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        if (meetings.choices(round.id, round.ballot).stream().anyMatch(row -> row.seat().equals(seat))) {
            throw Refused.conflict("evaluation.stale");
        }
        if (eligible(packageId).stream().noneMatch(candidate -> candidate.id().equals(chair))) {
            throw Refused.invalid(Ground.of("evaluation.chair-not-eligible").at("chair").under(CHAIR));
        }
        meetings.insertChoice(round.id, round.ballot, new ChoiceRow(seat, chair), clock.now().toEpochMilli());
        rounds.tell(round, member.label(), "evaluation.chair-voted");
    }

    @Override
    public boolean count(long packageId) {
        if (chair(packageId).isPresent()) {
            return true;
        }
        var round = rounds.lock(packageId);
        var eligible = eligible(packageId).stream().map(Seat::id).toList();
        Map<String, Long> votes = choices(packageId).stream().filter(row -> eligible.contains(row.chosen()))
                .collect(Collectors.groupingBy(ChoiceRow::chosen, Collectors.counting()));
        long most = votes.values().stream().mapToLong(n -> n).max().orElse(0);
        var first = votes.entrySet().stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey).toList();
        boolean decided = first.size() == 1;
        if (decided) {
            round.chair = first.get(0);
        } else {
            round.ballot++;
        }
        rounds.update(round);
        rounds.tell(round, decided ? label(packageId, round.chair) : null, decided ? "evaluation.chair-elected" : "evaluation.chair-tied", most);
        return decided;
    }

    private String label(long packageId, String seat) {
        return rounds.members(packageId).stream().filter(member -> member.id().equals(seat)).findFirst().orElseThrow().label();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Seat> chair(long packageId) {
        return rounds.find(packageId).flatMap(round -> rounds.members(packageId).stream().filter(member -> member.id().equals(round.chair)).findFirst());
    }

    @Override
    public void note(Actor by, String seat, long packageId, boolean here, String room) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        meetings.insertPresence(round.id, new PresenceRow(seat, here ? PresenceRow.Kind.CAME : PresenceRow.Kind.LEFT, room, clock.now().toEpochMilli()));
        rounds.tell(round, member.label(), here ? "evaluation.came" : "evaluation.left");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Presence> presence(long packageId) {
        var labels = rounds.everSeated(packageId).stream().collect(Collectors.toMap(Seat::id, Seat::label));
        return rounds.find(packageId).map(round -> meetings.presence(round.id)).orElse(List.of()).stream()
                .map(row -> new Presence(labels.get(row.seat()), row.kind() == PresenceRow.Kind.CAME, row.room(), Instant.ofEpochMilli(row.notedAt()))).toList();
    }
}
