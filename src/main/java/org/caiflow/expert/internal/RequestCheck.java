package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.expert.Committees.Request;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashSet;

/** What the law asks of a request for a draw (申请抽取). */
@Component
class RequestCheck {

    private final Law law;
    private final WorkCalendar calendar;
    private final PlatformClock clock;
    private final Cases cases;
    private final Representatives representatives;
    private final ExpertMapper experts;

    RequestCheck(Law law, WorkCalendar calendar, PlatformClock clock, Cases cases, Representatives representatives,
                 ExpertMapper experts) {
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
        this.cases = cases;
        this.representatives = representatives;
        this.experts = experts;
    }

    /** @param seatsForExperts at least so many experts will be drawn */
    Grounds check(Request request, int seatsForExperts) {
        var grounds = new Grounds();
        checkTime(request, grounds);
        checkSpecialties(request, seatsForExperts, grounds);
        if (request.representative() != null) {
            long purchaser = cases.party(request.caseId(), request.packageId(), Party.PURCHASER).orElseThrow();
            grounds.addAll(representatives.check(purchaser, request.representative(), request.letter()));
        }
        return grounds;
    }

    private void checkTime(Request request, Grounds grounds) {
        Instant evaluation = request.evaluationAt().atZone(PlatformClock.ZONE).toInstant();
        if (!evaluation.isAfter(clock.now())) {
            grounds.add(Ground.of("expert.evaluation-past").at("evaluationAt"));
            return;
        }
        var kase = cases.get(request.caseId());
        if (request.elsewhere() == null) {
            told(grounds, () -> checkLead(kase, request, grounds));
        }
        told(grounds, () -> law.require(Nonces.RULE, kase.scope(), clock.today()));
        told(grounds, () -> {
            var limit = law.require("expert.call-answer", kase.scope(), clock.today());
            var answerBy = calendar.due(clock.now(), limit, kase.region()).due();
            grounds.unless(answerBy.isBefore(evaluation),
                    Ground.of("expert.no-time-to-answer", limit.value()).at("evaluationAt").under(limit.article()));
        });
    }

    /** 开始抽取不得早于评审前 2 个工作日，异地评审除外. */
    private void checkLead(Case kase, Request request, Grounds grounds) {
        var lead = law.require("expert.draw-lead", kase.scope(), clock.today());
        int ahead = calendar.daysBetween(clock.today(), request.evaluationAt().toLocalDate(), lead.unit(), kase.region());
        grounds.unless(ahead <= lead.value().intValueExact(),
                Ground.of("expert.draw-too-early", lead.value(), ahead).at("evaluationAt").under(lead.article()));
    }

    private void checkSpecialties(Request request, int seatsForExperts, Grounds grounds) {
        var known = new HashSet<String>();
        experts.specialties().forEach(specialty -> known.add(specialty.code()));
        grounds.unless(!request.specialties().isEmpty(), Ground.of("expert.specialties-missing").at("specialties"))
                .unless(known.containsAll(request.specialties()), Ground.of("expert.specialty-unknown").at("specialties"))
                .unless(request.specialties().size() <= seatsForExperts,
                        Ground.of("expert.specialties-many", seatsForExperts).at("specialties"));
    }

    private static void told(Grounds grounds, Runnable check) {
        try {
            check.run();
        } catch (Refused refused) {
            grounds.addAll(refused.grounds());
        }
    }
}
