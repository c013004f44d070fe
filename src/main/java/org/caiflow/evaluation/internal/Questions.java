package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Inquiries.Kind;
import org.caiflow.evaluation.Reviews.Finding;
import org.caiflow.evaluation.Reviews.Question;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** What a chair may ask a bidder, and that it is asked. */
@Component
class Questions {

    static final String LOW_PRICE = "lowprice.explanation";
    private static final String CLARIFY = "财政部令第87号第五十一条";
    private static final String CORRECT = "财政部令第87号第五十九条";
    private static final int WORDS = 2000;
    /** A day: longer questions belong to another evaluation. */
    private static final int MINUTES = 1440;

    private final InquiryMapper inquiries;
    private final ReviewMapper reviews;
    private final Bids bids;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    Questions(InquiryMapper inquiries, ReviewMapper reviews, Bids bids, Cases cases, Law law, PlatformClock clock) {
        this.inquiries = inquiries;
        this.reviews = reviews;
        this.bids = bids;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    List<Ground> check(RoundRow round, List<Finding> findings, Integer minutes) {
        var grounds = new ArrayList<Ground>();
        boolean asks = false;
        boolean low = false;
        for (int i = 0; i < findings.size(); i++) {
            Question question = findings.get(i).inquiry();
            if (question != null) {
                asks = true;
                low |= question.lowPrice();
                check(findings.get(i).bidId(), question, "bids[" + i + "]", grounds);
            }
        }
        if (asks && (minutes == null || minutes < 1 || minutes > MINUTES)) {
            grounds.add(Ground.of("evaluation.question-minutes", MINUTES).at("minutes").under(CLARIFY));
        } else if (low && minutes < leastMinutes(round)) {
            grounds.add(Ground.of("evaluation.low-price-minutes", leastMinutes(round)).at("minutes").under("财库〔2026〕2号"));
        }
        return grounds;
    }

    private void check(long bidId, Question question, String field, List<Ground> grounds) {
        if (question.text() == null || question.text().isBlank() || question.text().length() > WORDS) {
            grounds.add(Ground.of("evaluation.question-words", WORDS).at(field + ".question").under(CLARIFY));
        }
        if (question.correction() == null && question.corrected() == null) {
            return;
        }
        if (question.correction() == null) {
            grounds.add(Ground.of("evaluation.correction-kind").at(field + ".correction").under(CORRECT));
        }
        if (question.corrected() == null || !question.corrected().isPositive()) {
            grounds.add(Ground.of("evaluation.correction-price").at(field + ".corrected").under(CORRECT));
        } else if (question.corrected().equals(bids.bid(bidId).price())) {
            grounds.add(Ground.of("evaluation.correction-same").at(field + ".corrected").under(CORRECT));
        }
    }

    /** None before the rule is in force. */
    private int leastMinutes(RoundRow round) {
        return law.find(LOW_PRICE, cases.get(round.caseId).scope(), clock.today()).map(rule -> rule.value().intValueExact()).orElse(0);
    }

    void propose(RoundRow round, String seat, long bidId, String text) {
        if (reviews.findings(round.id).stream().anyMatch(finding -> finding.bidId() == bidId)) {
            throw Refused.invalid(Ground.of("evaluation.proposal-late").under(CLARIFY));
        }
        inquiries.insertProposal(round.id, bidId, seat, text, clock.now().toEpochMilli());
    }

    void ask(RoundRow round, String seat, List<Finding> findings, Integer minutes) {
        findings.stream().filter(finding -> finding.inquiry() != null).forEach(finding -> {
            var question = finding.inquiry();
            var kind = question.correction() != null ? Kind.CORRECTION : question.lowPrice() ? Kind.LOW_PRICE : Kind.QUESTION;
            insert(round, finding.bidId(), kind, question.text().strip(), question, seat, minutes);
        });
    }

    /** The rule asks, once per bid. */
    void askForLowPrice(RoundRow round, long bidId, String text) {
        boolean asked = inquiries.ofRound(round.id).stream().anyMatch(row -> row.bidId == bidId && row.kind == Kind.LOW_PRICE);
        if (!asked) {
            insert(round, bidId, Kind.LOW_PRICE, text, null, null, leastMinutes(round));
        }
    }

    private void insert(RoundRow round, long bidId, Kind kind, String text, Question question, String seat, int minutes) {
        var row = new InquiryRow();
        row.roundId = round.id;
        row.bidId = bidId;
        row.kind = kind;
        row.question = text;
        Money price = bids.bid(bidId).price();
        row.statedFen = kind == Kind.QUESTION ? null : (Long) price.fen();
        if (kind == Kind.CORRECTION) {
            row.correction = question.correction();
            row.correctedFen = question.corrected().fen();
        }
        row.askedBy = seat;
        row.askedAt = clock.now().toEpochMilli();
        row.minutes = minutes;
        inquiries.insert(row);
    }
}
