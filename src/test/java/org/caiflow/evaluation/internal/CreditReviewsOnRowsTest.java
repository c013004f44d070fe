package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.CreditChecks;
import org.caiflow.credit.CreditChecks.Result;
import org.caiflow.credit.CreditSource.Channel;
import org.caiflow.evaluation.Reviews.Verdict;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Unit;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What a review of qualification is refused for when the places asked do not answer, or too few were asked. */
class CreditReviewsOnRowsTest {

    private static final Actor MANAGER = new Actor(1, "daili1", "经理", List.of(), Set.of());
    private static final List<Verdict> PASSED = List.of(new Verdict(5, true, null));

    private final CreditChecks checks = mock(CreditChecks.class);
    private final Law law = mock(Law.class);
    private final RoundRow round = new RoundRow();
    private CreditReviewsOnRows reviews;

    @BeforeEach
    void oneBidder() {
        var deadline = Instant.parse("2026-03-20T01:00:00Z");
        Bids bids = mock(Bids.class);
        when(bids.opened(7)).thenReturn(List.of(new OpenedBid(5, 7, 9, "甲公司", Money.yuan("1"), 30, true, true, List.of(), deadline, List.of())));
        Tenders tenders = mock(Tenders.class);
        when(tenders.ofPackage(7)).thenReturn(new Tenders.Tender(2, 3, "CF-1", "项目", "cn", 1, List.of(7L), null, null, deadline));
        Organisations organisations = mock(Organisations.class);
        when(organisations.get(9)).thenReturn(new Organisation(9, "甲公司", Party.SUPPLIER, "91330100MB0000001H", "cn", null, null, null, null, null, true));
        Cases cases = mock(Cases.class);
        when(cases.get(3)).thenReturn(new Case(3, "CF-1", "项目", "cn", BudgetLevel.CITY, 1, null, Case.State.RUNNING, 0, null));
        when(law.find(any(), any(), any())).thenReturn(Optional.empty());
        round.caseId = 3;
        round.packageId = 7;
        reviews = new CreditReviewsOnRows(checks, bids, tenders, organisations, cases, law, mock(PlatformClock.class));
    }

    @Test
    void aSilentSystemIsMadeUpForByWhatAClerkSaw() {
        answers(List.of(), true);
        assertThat(against()).containsExactly("evaluation.credit-silent");

        answers(List.of(Channel.CCGP), true);
        assertThat(against()).isEmpty();
    }

    @Test
    void aCityMayAskForMorePlaces() {
        when(law.find(any(), any(), any())).thenReturn(Optional.of(new Parameter(1, "credit.outside-checks", BigDecimal.valueOf(2), Unit.COUNT, false, "cn", null,
                LocalDate.of(2026, 1, 1), null, "本市规定", true)));

        answers(List.of(Channel.CREDIT_CHINA), false);
        assertThat(against()).containsExactly("evaluation.credit-unasked");
        answers(List.of(Channel.CREDIT_CHINA, Channel.CCGP), false);
        assertThat(against()).isEmpty();
    }

    @Test
    void whoDoesNotPassNeedsNoAnswer() {
        answers(List.of(), true);

        assertThat(reviews.against(MANAGER, round, List.of(new Verdict(5, false, "资格不符")))).isEmpty();
    }

    private void answers(List<Channel> outside, boolean silent) {
        when(checks.check(any(), any(), any(), any())).thenReturn(new Result(List.of(), outside, silent));
    }

    private List<String> against() {
        return reviews.against(MANAGER, round, PASSED).stream().map(Ground::key).toList();
    }
}
