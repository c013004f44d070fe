package org.caiflow.workflow;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Each decision table at its boundaries, on the DMN engine alone: the numbers come from a stand-in for the law. */
class DecisionTableTests {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final LawOnPaper law = new LawOnPaper();

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "4, true"})
    void bidsMustReachTheMinimum(int bidders, boolean enough) {
        var rows = decide("stage/EnoughBidders", Map.of("bidders", bidders));

        assertThat(rows).singleElement().extracting(row -> row.get("enough")).isEqualTo(enough);
    }

    @Test
    void minimumIsTheOneOfRegionLevelAndDay() {
        decide("stage/EnoughBidders", Map.of("bidders", 3));

        assertThat(law.asked).containsExactly("bidders.minimum 420200 COUNTY 2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({"9999999.99, false, 5, 1", "10000000, false, 7, 2", "10000000.00, false, 7, 2", "25000000, false, 7, 2",
            "100, true, 7, 2", "10000000, true, 7, 2"})
    void largeOrComplexPurchasesNeedTheLargeCommittee(BigDecimal budget, boolean complex, int size, int purchaserSeats) {
        var rows = decide("stage/ComposeCommittee", Map.of("budget", budget, "complex", complex));

        assertThat(rows).containsExactly(Map.of("size", size, "purchaserSeats", purchaserSeats));
    }

    @ParameterizedTest
    @CsvSource({"GOODS, true, false, 10", "SERVICES, true, false, 12", "WORKS, true, false, 3.5", "GOODS, true, true, 0",
            "GOODS, false, false, 0", "WORKS, false, true, 0"})
    void onlySmallFirmsInOpenCompetitionGetTheDeduction(String category, boolean small, boolean reserved, BigDecimal percent) {
        assertThat(percent(deductions(Map.of("category", category, "smallOrMicro", small, "reserved", reserved)))).isEqualByComparingTo(percent);
    }

    @Test
    void eachPolicyHasItsOwnDeduction() {
        var rows = deductions(Map.of("consortium", true, "domesticPreferred", true, "green", true));

        assertThat(rows).extracting(row -> row.get("policy"), row -> row.get("percent").toString())
                .containsExactly(tuple("CONSORTIUM", "4"), tuple("DOMESTIC", "20"), tuple("GREEN", "15"));
        assertThat(percent(deductions(Map.of("smallOrMicro", true, "domesticPreferred", true)))).isEqualByComparingTo("30");
        assertThat(deductions(Map.of("smallOrMicro", true, "consortium", true))).extracting(row -> row.get("policy")).containsExactly("SMALL");
    }

    @Test
    void asksForNoDeductionWhereNoneIsDue() {
        law.values.remove("deduction.small-goods");

        assertThat(deductions(Map.of())).isEmpty();
    }

    /** 100, 100 and the price: below half of the mean, half of the second, 45 of the ceiling of 100. */
    @ParameterizedTest
    @CsvSource({"39.99, 100, average second ceiling", "40, 100, second ceiling", "45, 100, second", "44.99, 100, second ceiling", "49.99, 90, second", "50, 100, ''",
            "50, 111.2, ceiling"})
    void lowPricesAreThoseStrictlyBelowAShare(BigDecimal price, BigDecimal ceiling, String grounds) {
        var rows = lowPrice(price, ceiling, Map.of("ownAverage", amount("0"), "ownSecond", amount("0"), "ownCeiling", amount("0")));

        assertThat(rows).extracting(row -> row.get("ground").toString().replace("evaluation.low-price.", ""))
                .containsExactly(grounds.isEmpty() ? new String[0] : grounds.split(" "));
    }

    private List<Map<String, Object>> lowPrice(BigDecimal price, BigDecimal ceiling, Map<String, Object> own) {
        var facts = new HashMap<String, Object>(own);
        facts.putAll(Map.of("priceInFen", price.movePointRight(2), "bids", 3, "sum", price.add(amount("200")), "secondLowest", amount("100"), "ceiling", ceiling));
        return decide("stage/AbnormallyLowPrice", facts);
    }

    /** A document that says 65 of the mean and 64.99 of the ceiling; for the second the rule's 50 stays. Bids: 100, 100 and the price. */
    @ParameterizedTest
    @CsvSource({"55.31, 70, average", "55.32, 70, ''", "49.99, 70, average second", "50, 70, average", "64.98, 100, ceiling", "64.99, 100, ''"})
    void aDocumentMayBeStricter(BigDecimal price, BigDecimal ceiling, String grounds) {
        var rows = lowPrice(price, ceiling, Map.of("ownAverage", amount("65"), "ownSecond", amount("40"), "ownCeiling", amount("64.99")));

        assertThat(rows).extracting(row -> row.get("ground").toString().replace("evaluation.low-price.", ""))
                .containsExactly(grounds.isEmpty() ? new String[0] : grounds.split(" "));
    }

    @Test
    void noPriceIsTooLowBeforeTheRuleExists() {
        law.values.keySet().removeIf(key -> key.startsWith("lowprice."));

        assertThat(decide("stage/AbnormallyLowPrice", Map.of("priceInFen", 1, "bids", 3, "sum", amount("200.01"),
                "secondLowest", amount("100"), "ceiling", amount("100"), "ownAverage", 0, "ownSecond", 0, "ownCeiling", 0))).isEmpty();
    }

    private List<Map<String, Object>> deductions(Map<String, Object> changes) {
        var facts = new HashMap<String, Object>(Map.of("category", "GOODS", "reserved", false, "smallOrMicro", false, "consortium", false,
                "domesticPreferred", false, "green", false));
        facts.putAll(changes);
        return decide("stage/AdjustPrice", facts);
    }

    private static BigDecimal percent(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> new BigDecimal(row.get("percent").toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({"GOODS, 1999999.99", "GOODS, 2000000", "SERVICES, 99999999", "WORKS, 1"})
    void openTenderIsTheMethodAboveTheThresholdAndTheDefault(String category, BigDecimal budget) {
        var rows = decide("plan/ChooseMethod", Map.of("budget", budget, "category", category));

        assertThat(rows).containsExactly(Map.of("method", "OpenTender"));
    }

    @Test
    void filesAPlanWithoutFault() {
        assertThat(grounds(Map.of())).isEmpty();
    }

    @Test
    void tellsEveryFaultOfAPlanAtOnceWithItsArticle() {
        var rows = decide("plan/FilePlan", plan(Map.of("packagesTotal", amount("1600000.00"), "budgetTotal", amount("1500000"),
                "budgetLeft", amount("1599999.99"), "intentionDays", 29, "reserved", false, "overCeiling", true)));

        assertThat(rows).extracting(row -> row.get("ground"), row -> row.get("article")).containsExactly(
                tuple("plan.over-budget", "政府采购法第六条"),
                tuple("plan.packages-sum", null),
                tuple("plan.intention-too-late", "财库〔2020〕10号"),
                tuple("plan.reserve-reason-missing", "财库〔2020〕46号第七条"),
                tuple("plan.over-ceiling", "财政部令第87号第十二条"));
    }

    @ParameterizedTest
    @CsvSource({"1500000.00, true", "1499999.99, false"})
    void packagesMayUseTheLineUpToItsLastFen(BigDecimal left, boolean fits) {
        assertThat(grounds(Map.of("budgetLeft", left)).contains("plan.over-budget")).isEqualTo(!fits);
    }

    @ParameterizedTest
    @CsvSource({"1500000.01, false", "1500000, true", "1500000.00, true", "1499999.99, false"})
    void packagesAddUpToTheTotal(BigDecimal total, boolean equal) {
        assertThat(grounds(Map.of("budgetTotal", total)).contains("plan.packages-sum")).isEqualTo(!equal);
    }

    @ParameterizedTest
    @CsvSource({"30, false, true", "29, false, false", "0, false, false", "29, true, true", "0, true, true"})
    void intentionIsDisclosedLongEnoughBeforeUnlessExempt(int days, boolean exempt, boolean inTime) {
        var found = grounds(Map.of("intentionDays", days, "intentionExempt", exempt));

        assertThat(found.contains("plan.intention-too-late")).isEqualTo(!inTime);
    }

    @Test
    void anIntentionNeverDisclosedIsTooLate() {
        var plan = plan(Map.of());
        plan.put("intentionDays", null);

        assertThat(decide("plan/FilePlan", plan)).extracting(row -> row.get("ground")).containsExactly("plan.intention-too-late");
    }

    @ParameterizedTest
    @CsvSource({"GOODS, 2000000, false, '', false", "GOODS, 2000000.01, false, '', true", "SERVICES, 2000000, true, '', true",
            "GOODS, 1, false, 市场上没有小企业供货, true", "WORKS, 4000000, false, '', false", "WORKS, 4000000.01, false, '', true"})
    void smallPlansAreReservedOrSayWhyNot(String category, BigDecimal total, boolean reserved, String reason, boolean allowed) {
        var found = grounds(Map.of("category", category, "budgetTotal", total, "packagesTotal", total, "budgetLeft", total,
                "reserved", reserved, "reserveReason", reason));

        assertThat(found.contains("plan.reserve-reason-missing")).isEqualTo(!allowed);
    }

    @Test
    void refusesWhereTheLawIsLeftEmpty() {
        law.values.remove("bidders.minimum");

        assertThatThrownBy(() -> decide("stage/EnoughBidders", Map.of("bidders", 3))).hasStackTraceContaining("bidders.minimum");
    }

    private List<String> grounds(Map<String, Object> changes) {
        return decide("plan/FilePlan", plan(changes)).stream().map(row -> row.get("ground").toString()).toList();
    }

    /** A plan that passes, with what the test changes. */
    private static Map<String, Object> plan(Map<String, Object> changes) {
        var plan = new HashMap<String, Object>(Map.of("budgetTotal", amount("1500000"), "budgetLeft", amount("3000000"),
                "packagesTotal", amount("1500000.00"), "intentionDays", 31, "intentionExempt", false, "category", "GOODS",
                "reserved", true, "reserveReason", "", "overCeiling", false));
        plan.putAll(changes);
        return plan;
    }

    private List<Map<String, Object>> decide(String table, Map<String, Object> facts) {
        var variables = new HashMap<>(facts);
        variables.put("law", law);
        variables.put("region", "420200");
        variables.put("level", "COUNTY");
        variables.put("day", LocalDate.of(2026, 3, 2));
        String id = table.substring(table.indexOf('/') + 1);
        try (var content = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(id, content), variables).getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal amount(String yuan) {
        return new BigDecimal(yuan);
    }

    /** What the tables ask, and the numbers of these tests. Public, because the expressions name it. */
    public static final class LawOnPaper {

        private final List<String> asked = new ArrayList<>();
        private final Map<String, BigDecimal> values = new HashMap<>(Map.ofEntries(
                Map.entry("bidders.minimum", amount("3")), Map.entry("committee.size", amount("5")),
                Map.entry("committee.size-large", amount("7")), Map.entry("committee.large-budget", amount("10000000")),
                Map.entry("committee.expert-share-min", amount("0.666666")), Map.entry("threshold.open-tender", amount("2000000")),
                Map.entry("deduction.small-goods", amount("10")), Map.entry("deduction.small-services", amount("12")),
                Map.entry("deduction.small-works", amount("3.5")), Map.entry("deduction.consortium-min", amount("4")),
                Map.entry("deduction.domestic-percent", amount("20")), Map.entry("deduction.green-min", amount("15")),
                Map.entry("lowprice.average-percent", amount("50")), Map.entry("lowprice.second-lowest-percent", amount("50")),
                Map.entry("lowprice.ceiling-percent", amount("45")), Map.entry("intention.lead-time", amount("30")),
                Map.entry("reserve.whole-goods-services", amount("2000000")), Map.entry("reserve.whole-works", amount("4000000"))));

        public BigDecimal value(String key, String region, String level, LocalDate day) {
            asked.add(key + " " + region + " " + level + " " + day);
            if (!values.containsKey(key)) {
                throw new IllegalStateException("no value for " + key);
            }
            return values.get(key);
        }

        public BigDecimal value(String key, String region, String level, LocalDate day, long otherwise) {
            return values.getOrDefault(key, BigDecimal.valueOf(otherwise));
        }
    }
}
