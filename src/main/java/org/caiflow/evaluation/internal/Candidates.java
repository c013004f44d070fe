package org.caiflow.evaluation.internal;

import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The candidates of the report in their order, and which of them may still win (财政部令第87号第六十八条): not one whose award has ended, not one on a list today.
 * A bidder of the same brand as a better one is no candidate (第三十一条).
 */
@Component
class Candidates {

    private final AwardMapper awards;
    private final Ranker ranker;
    private final CreditReviewsOnRows credit;

    Candidates(AwardMapper awards, Ranker ranker, CreditReviewsOnRows credit) {
        this.awards = awards;
        this.ranker = ranker;
        this.credit = credit;
    }

    /** @param barred in their order; @param left in their order */
    record Field(List<Ranked> left, List<Barred> barred) {

        Optional<Ranked> first() {
            return left.stream().findFirst();
        }

        Optional<Listing> bars(long bidId) {
            return barred.stream().filter(one -> one.candidate().bidId() == bidId).map(Barred::listing).findFirst();
        }
    }

    record Barred(Ranked candidate, Listing listing) {
    }

    /** Asks about each and keeps the answers. @param by null for the platform */
    Field asked(String by, RoundRow round) {
        return field(round, candidate -> credit.barred(by, round, candidate.supplier(), candidate.supplierName()));
    }

    /** By what is known, without asking. */
    Field known(RoundRow round) {
        return field(round, candidate -> credit.knownBarred(round, candidate.supplier(), candidate.supplierName()));
    }

    private Field field(RoundRow round, Function<Ranked, Optional<Listing>> bar) {
        var ended = awards.allOfRound(round.id).stream().map(award -> award.bidId).collect(Collectors.toSet());
        var left = new ArrayList<Ranked>();
        var barred = new ArrayList<Barred>();
        for (Ranked candidate : ranker.ranked(round)) {
            if (candidate.candidate() && !ended.contains(candidate.bidId())) {
                bar.apply(candidate).ifPresentOrElse(listing -> barred.add(new Barred(candidate, listing)), () -> left.add(candidate));
            }
        }
        return new Field(left, barred);
    }
}
