package org.caiflow.expert.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.expert.Appraisals.Facts;
import org.caiflow.expert.Appraisals.Grade;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Weights and bounds of one gathering, and what follows from them: the same facts give the same score. */
record AppraisalRules(Map<AppraisalRule, BigDecimal> values) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Best grade of a rating. */
    private static final int BEST = 5;
    private static final int DECIMALS = 2;

    /** Refused with every one that is left empty, by its key. */
    static AppraisalRules inForce(Law law, String region, LocalDate day) {
        var scope = new Scope(region, null);
        var values = new EnumMap<AppraisalRule, BigDecimal>(AppraisalRule.class);
        var grounds = new Grounds();
        for (AppraisalRule rule : AppraisalRule.values()) {
            law.find(rule.key(), scope, day).ifPresentOrElse(found -> values.put(rule, found.value()),
                    () -> grounds.add(Ground.of("rules.empty", rule.key(), region, day)));
        }
        grounds.unless(law.find("expert.appraisal-objection", scope, day).isPresent(), Ground.of("rules.empty", "expert.appraisal-objection", region, day));
        if (grounds.isEmpty()) {
            grounds.unless(values.get(AppraisalRule.EXCELLENT).compareTo(values.get(AppraisalRule.GOOD)) > 0
                    && values.get(AppraisalRule.GOOD).compareTo(values.get(AppraisalRule.PASS)) > 0, Ground.of("expert.appraisal-bounds"));
        }
        grounds.refuseIfAny();
        return new AppraisalRules(values);
    }

    /** @return null when there was neither a call nor a breach: who was never asked cannot be appraised */
    BigDecimal score(Facts facts) {
        if (facts.called() == 0 && facts.breaches() == 0) {
            return null;
        }
        BigDecimal off = times(AppraisalRule.DECLINED, facts.declined()).add(times(AppraisalRule.SILENT, facts.silent()))
                .add(times(AppraisalRule.LEFT, facts.gone())).add(times(AppraisalRule.FAR, facts.far()))
                .add(times(AppraisalRule.CORRECTION, facts.corrections())).add(times(AppraisalRule.BREACH, facts.breaches())).add(belowBest(facts));
        return values.get(AppraisalRule.BASE).add(times(AppraisalRule.DONE, facts.done())).subtract(off).max(BigDecimal.ZERO)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal belowBest(Facts facts) {
        return facts.ratings() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf((long) BEST * facts.ratings() - facts.rated())
                .multiply(values.get(AppraisalRule.RATING)).divide(BigDecimal.valueOf(facts.ratings()), DECIMALS + 2, RoundingMode.HALF_UP);
    }

    private BigDecimal times(AppraisalRule rule, int count) {
        return values.get(rule).multiply(BigDecimal.valueOf(count));
    }

    /** @return null without a score */
    Grade grade(BigDecimal score) {
        return score == null ? null : reaches(score, AppraisalRule.EXCELLENT) ? Grade.EXCELLENT : reaches(score, AppraisalRule.GOOD) ? Grade.GOOD
                : reaches(score, AppraisalRule.PASS) ? Grade.PASS : Grade.FAIL;
    }

    private boolean reaches(BigDecimal score, AppraisalRule bound) {
        return score.compareTo(values.get(bound)) >= 0;
    }

    BigDecimal farPercent() {
        return values.get(AppraisalRule.FAR_PERCENT);
    }

    String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static AppraisalRules read(String json) {
        try {
            return new AppraisalRules(JSON.readValue(json, new TypeReference<EnumMap<AppraisalRule, BigDecimal>>() { }));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
