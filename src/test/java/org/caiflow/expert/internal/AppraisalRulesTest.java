package org.caiflow.expert.internal;

import org.caiflow.expert.Appraisals.Facts;
import org.caiflow.expert.Appraisals.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AppraisalRulesTest {

    private static final Map<AppraisalRule, String> POINTS = Map.ofEntries(Map.entry(AppraisalRule.BASE, "80"), Map.entry(AppraisalRule.DONE, "2"),
            Map.entry(AppraisalRule.DECLINED, "1"), Map.entry(AppraisalRule.SILENT, "3"), Map.entry(AppraisalRule.LEFT, "8"), Map.entry(AppraisalRule.RATING, "5"),
            Map.entry(AppraisalRule.FAR, "3"), Map.entry(AppraisalRule.CORRECTION, "2"), Map.entry(AppraisalRule.BREACH, "20"),
            Map.entry(AppraisalRule.FAR_PERCENT, "20"), Map.entry(AppraisalRule.EXCELLENT, "90"), Map.entry(AppraisalRule.GOOD, "75"), Map.entry(AppraisalRule.PASS, "60"));

    private final AppraisalRules rules = rules();

    private static AppraisalRules rules() {
        var values = new EnumMap<AppraisalRule, BigDecimal>(AppraisalRule.class);
        POINTS.forEach((rule, value) -> values.put(rule, new BigDecimal(value)));
        return new AppraisalRules(values);
    }

    @ParameterizedTest
    @CsvSource({"1,1,0,0,0,1,0,0,0,0,0,82.00", "1,0,1,0,0,0,0,0,0,0,0,79.00", "1,0,0,1,0,0,0,0,0,0,0,77.00", "1,1,0,0,1,0,0,0,0,0,0,72.00",
            "1,1,0,0,0,1,2,7,0,0,0,74.50", "1,1,0,0,0,1,3,14,0,0,0,80.33", "1,1,0,0,0,1,0,0,2,0,0,76.00", "1,1,0,0,0,1,0,0,0,3,0,76.00",
            "0,0,0,0,0,0,0,0,0,0,1,60.00", "9,0,0,9,0,0,0,0,0,0,5,0.00"})
    void countsEachFactByItsPoints(int called, int accepted, int declined, int silent, int gone, int done, int ratings, int rated, int far, int corrections,
                                   int breaches, BigDecimal score) {
        assertThat(rules.score(new Facts(called, accepted, declined, silent, gone, done, ratings, rated, far, corrections, breaches))).isEqualTo(score);
    }

    @Test
    void doesNotAppraiseWhoWasNeverAsked() {
        assertThat(rules.score(new Facts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).isNull();
        assertThat(rules.grade(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"90.00,EXCELLENT", "89.99,GOOD", "75.00,GOOD", "74.99,PASS", "60.00,PASS", "59.99,FAIL", "0.00,FAIL"})
    void aBoundBelongsToTheBetterGrade(BigDecimal score, Grade grade) {
        assertThat(rules.grade(score)).isEqualTo(grade);
    }

    @Test
    void isKeptAndReadAgain() {
        assertThat(AppraisalRules.read(rules.json())).isEqualTo(rules);
    }

    @Test
    void everyRuleIsSeeded() throws IOException {
        String seeded = Files.readString(Path.of("src/main/resources/db/migration/V028__rules_expert_appraisal.sql"));

        assertThat(AppraisalRule.values()).allSatisfy(rule -> assertThat(seeded).contains("'" + rule.key() + "', NULL"));
    }
}
