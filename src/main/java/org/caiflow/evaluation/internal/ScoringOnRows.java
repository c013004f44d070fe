package org.caiflow.evaluation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.Scoring;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

@Service
@Transactional
class ScoringOnRows implements Scoring {

    /** Longer than any number of points that can be meant. */
    private static final int TYPED_MAX = 20;

    private final ScoreMapper scores;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Tenders tenders;
    private final PlatformClock clock;
    private final ObjectMapper json;

    ScoringOnRows(ScoreMapper scores, Rounds rounds, Reviews reviews, Tenders tenders, PlatformClock clock, ObjectMapper json) {
        this.scores = scores;
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
                tenders.document(tenders.ofPackage(packageId).id()).criteria());
    }

    @Override
    public void submit(Actor by, String seat, long packageId, List<Points> rows) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.locked(packageId, RoundRow.State.OPEN);
        if (scores.handedIn(round.id, seat)) {
            throw Refused.conflict("evaluation.sheet-submitted");
        }
        SheetCheck.of(sheet(by, seat, packageId), rows).refuseIfAny();

        var sheet = new ScoreMapper.SheetRow();
        sheet.roundId = round.id;
        sheet.seat = seat;
        sheet.submittedAt = clock.now().toEpochMilli();
        scores.insertSheet(sheet);
        rows.forEach(row -> scores.insertPoints(sheet.id, row));
        scores.deleteDraft(round.id, seat);
        rounds.tell(round, member.label(), "evaluation.scored");
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
        if (scores.handedIn(round.id, seat)) {
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
