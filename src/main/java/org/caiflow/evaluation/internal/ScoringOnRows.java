package org.caiflow.evaluation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Scoring;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Service
@Transactional
class ScoringOnRows implements Scoring {

    /** Longer than any number of points that can be meant. */
    private static final int TYPED_MAX = 20;

    private final ScoreMapper scores;
    private final Sheets sheets;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Tenders tenders;
    private final PlatformClock clock;
    private final ObjectMapper json;

    ScoringOnRows(ScoreMapper scores, Sheets sheets, Rounds rounds, Reviews reviews, Tenders tenders, PlatformClock clock, ObjectMapper json) {
        this.scores = scores;
        this.sheets = sheets;
        this.rounds = rounds;
        this.reviews = reviews;
        this.tenders = tenders;
        this.clock = clock;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, String seat, long packageId) {
        rounds.member(by, seat, packageId);
        return new Sheet(packageId, reviews.valid(packageId),
                tenders.document(tenders.ofPackage(packageId).id()).judging().criteria());
    }

    @Override
    public void submit(Actor by, String seat, long packageId, List<Points> rows) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.locked(packageId, RoundRow.State.OPEN);
        if (sheets.handedIn(round, seat)) {
            throw Refused.conflict("evaluation.sheet-submitted");
        }
        SheetCheck.of(sheet(by, seat, packageId), rows).refuseIfAny();

        sheets.keep(round, seat, rows, null, clock.now());
        scores.deleteDraft(round.id, seat);
        rounds.tell(round, member.label(), "evaluation.scored");
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toScore(long packageId) {
        if (!tenders.document(tenders.ofPackage(packageId).id()).judging().byPoints()) {
            return List.of();
        }
        return rounds.members(packageId).stream().map(Seat::id)
                .filter(seat -> rounds.find(packageId).map(round -> !sheets.handedIn(round, seat)).orElse(true)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(long packageId) {
        var round = rounds.of(packageId);
        Map<String, String> labels = rounds.members(packageId).stream().collect(Collectors.toMap(Seat::id, Seat::label));
        return sheets.differences(round, reviews.valid(packageId), tenders.document(round.tenderId).judging().criteria(), labels);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toAlign(long packageId) {
        return differences(packageId).isEmpty() ? List.of() : rounds.members(packageId).stream().map(Seat::id).toList();
    }

    @Override
    public void align(Actor by, String seat, long packageId, List<Points> rows, String reason) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.locked(packageId, RoundRow.State.OPEN);
        var own = sheets.of(round, seat);
        AlignCheck.of(differences(packageId), own, rows, reason).refuseIfAny();
        long changed = rows.stream().filter(row -> AlignCheck.changes(own, row)).count();
        if (changed > 0) {
            sheets.keep(round, seat, AlignCheck.merged(own, rows), reason.strip(), clock.now());
        }
        rounds.tell(round, member.label(), "evaluation.aligned", changed);
    }

    @Override
    @Transactional(readOnly = true)
    public Draft draft(Actor by, String seat, long packageId) {
        rounds.member(by, seat, packageId);
        var saved = rounds.find(packageId).map(round -> scores.draft(round.id, seat));
        return saved.isEmpty() ? new Draft(0, Map.of()) : new Draft(saved.get().revision(), read(saved.get().content()));
    }

    @Override
    public Draft save(Actor by, String seat, long packageId, Draft draft) {
        rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        if (sheets.handedIn(round, seat)) {
            throw Refused.conflict("evaluation.sheet-submitted");
        }
        checkSize(sheet(by, seat, packageId), draft);
        long now = clock.now().toEpochMilli();
        if (draft.revision() == 0 && scores.draft(round.id, seat) == null) {
            scores.insertDraft(round.id, seat, write(draft.typed()), now);
        } else if (scores.updateDraft(round.id, seat, write(draft.typed()), now, draft.revision()) != 1) {
            throw Refused.conflict("evaluation.draft-elsewhere");
        }
        return new Draft(draft.revision() + 1, draft.typed());
    }

    /** A draft may be wrong, but no larger than a sheet. */
    private static void checkSize(Sheet sheet, Draft draft) {
        boolean fits = draft.typed().size() <= sheet.bids().size() * sheet.criteria().size()
                && draft.typed().entrySet().stream().allMatch(cell -> cell.getValue() != null
                && cell.getKey().length() <= 2 * TYPED_MAX && cell.getValue().length() <= TYPED_MAX);
        if (!fits) {
            throw Refused.invalid(Ground.of("evaluation.draft-large").at("typed"));
        }
    }

    private Map<String, String> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, String> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
