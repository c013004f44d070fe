package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Reviews.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MajorityTest {

    private static final long BID = 7;

    @Test
    void passesWithMoreThanHalf() {
        assertThat(new Majority(List.of(yes(), yes(), yes(), no("a"), no("b"))).passes(BID)).isTrue();
    }

    @Test
    void failsWithHalfOrLess() {
        assertThat(new Majority(List.of(yes(), no("a"))).passes(BID)).isFalse();
        assertThat(new Majority(List.of()).passes(BID)).isFalse();
    }

    @Test
    void namesTheReasonsOfThoseAgainstOnce() {
        var majority = new Majority(List.of(no("未响应★条款"), no("未响应★条款"), no("无签章"), yes()));

        assertThat(majority.reason(BID)).isEqualTo("未响应★条款；无签章");
    }

    private static Verdict yes() {
        return new Verdict(BID, true, null);
    }

    private static Verdict no(String reason) {
        return new Verdict(BID, false, reason);
    }
}
