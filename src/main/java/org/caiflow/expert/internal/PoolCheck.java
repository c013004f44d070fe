package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Ground;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a pool that is too short, with the way out that the law names: the purchaser recommends, then it is drawn. */
@Component
class PoolCheck {

    private final Drawing drawing;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    PoolCheck(Drawing drawing, Cases cases, Law law, PlatformClock clock) {
        this.drawing = drawing;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    /** Empty when the pool suffices. */
    List<Ground> beforeDraw(CommitteeRow committee, Map<String, Integer> needed) {
        var there = Drawing.enough(drawing.listed(committee, needed.keySet()), needed);
        var grounds = new ArrayList<Ground>();
        needed.forEach((specialty, count) -> {
            if (there.getOrDefault(specialty, 0) < count) {
                grounds.add(shortage(committee, specialty, count, there.getOrDefault(specialty, 0)));
            }
        });
        return grounds;
    }

    private Ground shortage(CommitteeRow committee, String specialty, int needed, long there) {
        var ratio = law.require("expert.recommendation-multiple", cases.get(committee.caseId).scope(), clock.today());
        long recommend = ratio.value().longValue() * (needed - there);
        return Ground.of("expert.pool-short", specialty, needed, there, recommend)
                .at("specialties").under(ratio.article());
    }
}
