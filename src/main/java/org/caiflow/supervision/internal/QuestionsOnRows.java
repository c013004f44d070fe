package org.caiflow.supervision.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.archive.Journal;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.supervision.Questions;
import org.caiflow.supervision.internal.QuestionMapper.EntryRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.OptionalInt;

@Service
@Transactional
class QuestionsOnRows implements Questions {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LABEL = 100;

    private final QuestionMapper questions;
    private final QuestionViews views;
    private final QuestionSight sight;
    private final Inquiries inquiries;
    private final Journal journal;
    private final PlatformClock clock;

    QuestionsOnRows(QuestionMapper questions, QuestionViews views, QuestionSight sight, Inquiries inquiries, Journal journal, PlatformClock clock) {
        this.questions = questions;
        this.views = views;
        this.sight = sight;
        this.inquiries = inquiries;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet sheet(Actor actor, String caseNo, long packageId) {
        return views.sheet(sight.require(actor, caseNo, packageId), packageId);
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt waiting(Actor actor, long caseId, long packageId) {
        return sight.of(actor, caseId, packageId).flatMap(side -> views.run(packageId))
                .map(run -> OptionalInt.of((int) questions.ofRun(run.id).stream().filter(one -> one.state == State.OPEN).count())).orElse(OptionalInt.empty());
    }

    @Override
    public void answer(Actor member, long questionId, Answer answer, String words) {
        var question = locked(questionId);
        var seat = sight.seat(member, question.packageId).orElseThrow(QuestionSight::unknown);
        checkWords(words);
        questions.insertEntry(questionId, new EntryRow(questionId, seat.id(), seat.label(), null, answer, words.strip(), clock.now().toEpochMilli()));
        if (answer == Answer.ASK_BIDDER) {
            questions.bids(List.of(questionId)).forEach(bid -> inquiries.propose(member, seat.id(), question.packageId, bid.bidId(), words.strip()));
        }
        if (question.state == State.OPEN && questions.setState(questionId, State.ANSWERED, question.revision) != 1) {
            throw Refused.conflict("supervision.stale");
        }
        // who reads the journal must not learn from it that there is a question
        journal.write(question.caseId, question.packageId, seat.label(), "supervision.recorded");
    }

    @Override
    public void note(Actor supervisor, long questionId, String words) {
        var question = locked(questionId);
        if (!sight.supervises(supervisor, question.region)) {
            throw QuestionSight.unknown();
        }
        checkWords(words);
        String label = supervisor.as(Role.SUPERVISOR).organisation() + " " + supervisor.name();
        questions.insertEntry(questionId, new EntryRow(questionId, null, label.substring(0, Math.min(LONGEST_LABEL, label.length())), supervisor.personId(), null, words.strip(), clock.now().toEpochMilli()));
        journal.write(question.caseId, question.packageId, supervisor.name(), "supervision.noted");
    }

    private QuestionRow locked(long questionId) {
        var question = questions.lock(questionId);
        if (question == null) {
            throw QuestionSight.unknown();
        }
        return question;
    }

    private static void checkWords(String words) {
        if (words == null || words.isBlank()) {
            throw Refused.invalid(Ground.of("supervision.no-words").at("words"));
        }
        if (words.length() > LONGEST) {
            throw Refused.invalid(Ground.of("supervision.long-words", LONGEST).at("words"));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Page list(Actor supervisor, Filter filter, String after, int limit) {
        var regions = sight.regions(supervisor);
        if (regions.isEmpty()) {
            throw Refused.forbidden("identity.role-needed", Role.SUPERVISOR);
        }
        var key = Key.read(after);
        List<QuestionRow> found = questions.list(regions, filter, key.weight(), key.id(), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(views.lines(shown), found.size() > limit ? Key.of(shown.get(limit - 1)) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor supervisor) {
        var regions = sight.regions(supervisor);
        return regions.isEmpty() ? 0 : questions.countOpen(regions);
    }

    /** Place in the list: weight and id. */
    private record Key(Integer weight, Long id) {

        static Key read(String text) {
            if (text == null || !text.matches("\\d-\\d{1,18}")) {
                return new Key(null, null);
            }
            return new Key(text.charAt(0) - '0', Long.parseLong(text.substring(2)));
        }

        static String of(QuestionRow row) {
            return row.weight + "-" + row.id;
        }
    }
}
