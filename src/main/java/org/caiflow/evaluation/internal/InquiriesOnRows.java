package org.caiflow.evaluation.internal;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.bid.Bids;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Inquiries;
import org.caiflow.evaluation.internal.InquiryMapper.PaperRow;
import org.caiflow.evaluation.internal.InquiryMapper.VoteRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Deadlines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

@Service
@Transactional
class InquiriesOnRows implements Inquiries {

    static final String DEADLINE = "inquiry-answer";
    private static final String CLARIFY = "财政部令第87号第五十一条";
    private static final int WORDS = 4000;

    private final InquiryMapper inquiries;
    private final Rounds rounds;
    private final Questions questions;
    private final Outcomes outcomes;
    private final Heads heads;
    private final Around around;
    private final String base;

    InquiriesOnRows(InquiryMapper inquiries, Rounds rounds, Questions questions, Outcomes outcomes, Heads heads, Around around,
                    @Value("${caiflow.base-url}") String base) {
        this.inquiries = inquiries;
        this.rounds = rounds;
        this.questions = questions;
        this.outcomes = outcomes;
        this.heads = heads;
        this.around = around;
        this.base = base;
    }

    /** What asking and answering needs of the lower modules. */
    @Service
    record Around(Bids bids, Organisations organisations, Deadlines deadlines, Notices notices, Papers papers, MessageSource messages, PlatformClock clock) {
    }

    @Override
    public void lowPrice(long packageId, long bidId, List<String> grounds) {
        String reasons = grounds.stream().map(this::words).collect(Collectors.joining("；"));
        questions.askForLowPrice(rounds.lock(packageId), bidId, words("evaluation.low-price.question", reasons));
    }

    private String words(String key, Object... args) {
        return around.messages().getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void propose(Actor by, String seat, long packageId, long bidId, String text) {
        rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        questions.propose(round, seat, bidId, text);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> proposed(long packageId, long bidId) {
        return rounds.find(packageId).map(round -> inquiries.proposals(round.id, bidId)).orElse(List.of()).stream().distinct().toList();
    }

    @Override
    public boolean send(long packageId) {
        var round = rounds.lock(packageId);
        var unsent = inquiries.ofRound(round.id).stream().filter(row -> row.dueAt == null && row.closedAt == null).toList();
        if (unsent.isEmpty()) {
            return false;
        }
        // one term for all: the longest that anyone was promised
        int minutes = unsent.stream().mapToInt(row -> row.minutes).max().orElseThrow();
        Instant due = around.clock().now().plus(Duration.ofMinutes(minutes));
        unsent.forEach(row -> {
            row.dueAt = due.toEpochMilli();
            update(row);
        });
        around.deadlines().fix(round.caseId, packageId, DEADLINE, due, Questions.LOW_PRICE);
        asked(packageId).forEach(supplier -> mail(round, supplier, due));
        rounds.tell(round, null, "evaluation.asked", unsent.size());
        return true;
    }

    private void mail(RoundRow round, long supplier, Instant due) {
        var organisation = around.organisations().get(supplier);
        var head = heads.of(round.caseId, round.packageId);
        if (organisation.email() != null) {
            around.notices().queue(round.caseId, new Recipient(organisation.email(), organisation.name(), "inquiry", Map.of("caseNo", head.caseNo(),
                    "caseName", head.caseName(), "packageName", head.packageName(), "until", due, "address", base + "/inbox")));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> asked(long packageId) {
        return rounds.find(packageId).map(round -> inquiries.ofRound(round.id)).orElse(List.of()).stream().filter(InquiryRow::waits)
                .map(row -> around.bids().bid(row.bidId).supplier()).distinct().toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Inquiry> mine(Actor bidder, long packageId) {
        var round = rounds.of(packageId);
        return views(round, waiting(bidder, round));
    }

    private List<InquiryRow> waiting(Actor bidder, RoundRow round) {
        return inquiries.ofRound(round.id).stream().filter(InquiryRow::waits)
                .filter(row -> bidder.has(Role.SUPPLIER_AGENT, around.bids().bid(row.bidId).supplier())).toList();
    }

    @Override
    public void answer(Actor bidder, long packageId, List<Answer> answers) {
        var round = rounds.lock(packageId);
        var open = waiting(bidder, round);
        if (open.isEmpty() || !around.deadlines().inTime(round.caseId, packageId, DEADLINE)) {
            throw Refused.conflict("evaluation.answer-over");
        }
        check(open, answers).refuseIfAny();
        String name = around.organisations().get(around.bids().bid(open.get(0).bidId).supplier()).name();
        for (InquiryRow row : open) {
            var answer = answers.stream().filter(one -> one.inquiry() == row.id).findFirst().orElseThrow();
            row.confirmed = row.kind == Kind.CORRECTION ? answer.confirmed() : null;
            row.answer = answer.text();
            row.answeredBy = bidder.personId();
            row.answeredAt = around.clock().now().toEpochMilli();
            update(row);
            answer.papers().forEach(paper -> {
                inquiries.insertPaper(row.id, paper);
                around.papers().file(new NewPaper(round.caseId, packageId, "inquiry-answer", name, paper, OpenTo.STAFF));
            });
        }
        rounds.tell(round, name, "evaluation.answered", open.size());
    }

    private Grounds check(List<InquiryRow> open, List<Answer> answers) {
        var grounds = new Grounds();
        for (InquiryRow row : open) {
            var given = answers.stream().filter(one -> one.inquiry() == row.id).toList();
            if (given.size() != 1) {
                grounds.add(Ground.of("evaluation.answer-missing", row.question).at("inquiries").under(CLARIFY));
                continue;
            }
            String field = "inquiries[" + answers.indexOf(given.get(0)) + "]";
            Answer answer = given.get(0);
            boolean words = answer.text() != null && !answer.text().isBlank();
            if (row.kind == Kind.CORRECTION) {
                grounds.unless(answer.confirmed() != null, Ground.of("evaluation.correction-unanswered").at(field + ".confirmed").under("财政部令第87号第五十九条"));
            } else {
                grounds.unless(words, Ground.of("evaluation.answer-words").at(field + ".answer").under(CLARIFY));
            }
            grounds.unless(!words || answer.text().length() <= WORDS, Ground.of("evaluation.answer-long", WORDS).at(field + ".answer"))
                    .unless(answer.papers().stream().allMatch(around.papers()::exists), Ground.of("evaluation.paper-unknown").at(field + ".papers"));
        }
        answers.stream().filter(one -> open.stream().noneMatch(row -> row.id == one.inquiry()))
                .forEach(one -> grounds.add(Ground.of("evaluation.row-unknown").at("inquiries")));
        return grounds;
    }

    @Override
    public void close(long packageId) {
        var round = rounds.lock(packageId);
        var open = inquiries.ofRound(round.id).stream().filter(row -> row.dueAt != null && row.closedAt == null).toList();
        open.forEach(row -> {
            row.closedAt = around.clock().now().toEpochMilli();
            update(row);
        });
        rounds.tell(round, null, "evaluation.answers-closed", open.stream().filter(row -> row.answeredAt != null).count(), open.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> toJudge(long packageId) {
        var round = rounds.find(packageId);
        return round.isEmpty() ? List.of()
                : rounds.members(packageId).stream().map(Seat::id).filter(seat -> !unjudged(round.get(), seat).isEmpty()).toList();
    }

    private List<InquiryRow> unjudged(RoundRow round, String seat) {
        var judged = inquiries.votes(round.id).stream().filter(vote -> vote.seat().equals(seat)).map(VoteRow::inquiryId).toList();
        return inquiries.ofRound(round.id).stream().filter(InquiryRow::isForTheCommittee).filter(row -> !judged.contains(row.id)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Inquiry> open(Actor by, String seat, long packageId) {
        rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        return views(round, unjudged(round, seat));
    }

    @Override
    public void judge(Actor by, String seat, long packageId, List<Judgement> judgements) {
        var member = rounds.member(by, seat, packageId);
        var round = rounds.of(packageId);
        var open = unjudged(round, seat);
        var grounds = new Grounds();
        for (InquiryRow row : open) {
            var given = judgements.stream().filter(one -> one.inquiry() == row.id).toList();
            grounds.unless(given.size() == 1, Ground.of("evaluation.judgement-missing", row.question).at("inquiries"));
            given.forEach(one -> grounds.unless(one.accepted() || (one.reason() != null && !one.reason().isBlank()),
                    Ground.of("evaluation.reason-missing").at("inquiries[" + judgements.indexOf(one) + "].reason").under("财政部令第87号第六十九条")));
        }
        grounds.unless(judgements.stream().allMatch(one -> open.stream().anyMatch(row -> row.id == one.inquiry())), Ground.of("evaluation.row-unknown").at("inquiries"));
        grounds.refuseIfAny();
        judgements.forEach(one -> inquiries.insertVote(one.inquiry(), new VoteRow(one.inquiry(), seat, one.accepted(), one.accepted() ? null : one.reason()),
                around.clock().now().toEpochMilli()));
        rounds.tell(round, member.label(), "evaluation.answers-judged", open.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Inquiry> of(long packageId) {
        return rounds.find(packageId).map(round -> views(round, inquiries.ofRound(round.id))).orElse(List.of());
    }

    private List<Inquiry> views(RoundRow round, List<InquiryRow> rows) {
        Map<Long, List<String>> papers = inquiries.papers(round.id).stream()
                .collect(Collectors.groupingBy(PaperRow::inquiryId, HashMap::new, Collectors.mapping(PaperRow::sha256, Collectors.toList())));
        Money limit = heads.pack(round.caseId, round.packageId).limit();
        var views = new ArrayList<Inquiry>();
        for (InquiryRow row : rows) {
            Boolean accepted = outcomes.accepted(round, row, limit);
            views.add(new Inquiry(row.id, row.bidId, around.bids().bid(row.bidId).supplierName(), row.kind, row.question, row.correction, money(row.statedFen),
                    money(row.correctedFen), Instant.ofEpochMilli(row.askedAt), instant(row.dueAt), row.confirmed, row.answer,
                    papers.getOrDefault(row.id, List.of()), instant(row.answeredAt), accepted, Boolean.FALSE.equals(accepted) ? outcomes.reason(round, row) : null));
        }
        return views;
    }

    private static Money money(Long fen) {
        return fen == null ? null : new Money(fen);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private void update(InquiryRow row) {
        if (inquiries.update(row) != 1) {
            throw Refused.conflict("evaluation.stale");
        }
        row.revision++;
    }
}
