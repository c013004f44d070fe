package org.caiflow.rules;

import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Parameters.Filter;
import org.caiflow.rules.Parameters.NewParameter;
import org.caiflow.rules.process.LawInModels;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PlatformTest
@Transactional
class LawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String PROVINCE = "880000";
    private static final String CITY = "880100";
    private static final Actor ADMINISTRATOR = new Actor(1, "admin", "管理员",
            List.of(new Membership(1, "平台", "cn", Role.ADMINISTRATOR)), Set.of());

    @Autowired Law law;
    @Autowired LawInModels inModels;
    @Autowired Parameters parameters;
    @Autowired Organisations organisations;
    @Autowired MessageSource messages;
    @Autowired JdbcTemplate jdbc;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void aProvinceWithACity() {
        organisations.registerRegion(new Region(PROVINCE, "测试省", "Test Province", "cn"));
        organisations.registerRegion(new Region(CITY, "测试市", "Test City", PROVINCE));
    }

    @Test
    void nationalNumberAppliesWhereNoRegionHasItsOwn() {
        Parameter found = law.require("tender.bid-period", new Scope(CITY, BudgetLevel.COUNTY), DAY);

        assertThat(found.value()).isEqualByComparingTo("20");
        assertThat(found.unit()).isEqualTo(Unit.DAY);
        assertThat(found.article()).isEqualTo("政府采购法第三十五条");
        assertThat(found.confirmed()).isTrue();
    }

    @Test
    void nearestRegionComesBeforeTheBudgetLevelAndTheLevelBeforeTheGeneralRow() {
        add("threshold.open-tender", "3000000", PROVINCE, null, DAY.minusYears(1));
        assertThat(thresholdIn(CITY, BudgetLevel.CITY)).isEqualByComparingTo("3000000");

        add("threshold.open-tender", "5000000", PROVINCE, BudgetLevel.CITY, DAY.minusYears(2));
        assertThat(thresholdIn(CITY, BudgetLevel.CITY)).isEqualByComparingTo("5000000");
        assertThat(thresholdIn(CITY, null)).isEqualByComparingTo("3000000");

        add("threshold.open-tender", "6000000", CITY, null, DAY.minusYears(3));
        assertThat(thresholdIn(CITY, BudgetLevel.CITY)).isEqualByComparingTo("6000000");
    }

    @Test
    void aNewRowEndsTheFormerAndThePastKeepsItsNumber() {
        add("service.payment", "8", CITY, null, DAY.minusYears(1));
        add("service.payment", "3", CITY, null, DAY);

        assertThat(value("service.payment", CITY, DAY.minusDays(1))).isEqualByComparingTo("8");
        assertThat(value("service.payment", CITY, DAY)).isEqualByComparingTo("3");
        assertThat(jdbc.queryForObject("SELECT valid_to FROM rule_parameter WHERE region = ? AND value = 8", LocalDate.class, CITY))
                .isEqualTo(DAY.minusDays(1));
        assertThat(law.require("service.payment", new Scope(CITY, null), DAY).promise()).isTrue();
    }

    @Test
    void historyIsNotRewritten() {
        add("service.payment", "8", CITY, null, DAY);

        var refused = catchThrowableOfType(Refused.class, () -> add("service.payment", "3", CITY, null, DAY));

        assertThat(refused.grounds()).extracting(Ground::key).containsExactly("rules.starts-before-former");
    }

    @Test
    void anEmptyValueIsRefusedAndAMissingKeyToo() {
        assertThat(law.find("task.draft-plan", Scope.NATION, DAY)).isEmpty();
        assertThat(refusal("task.draft-plan", DAY)).isEqualTo(Ground.of("rules.empty", "task.draft-plan", "cn", DAY));
        assertThat(refusal("no.such-rule", DAY)).isEqualTo(Ground.of("rules.missing", "no.such-rule", "cn", DAY));
        assertThat(refusal("lowprice.ceiling-percent", LocalDate.of(2026, 1, 31)).key()).isEqualTo("rules.missing");
        assertThat(value("lowprice.ceiling-percent", "cn", LocalDate.of(2026, 2, 1))).isEqualByComparingTo("45");
    }

    @Test
    void whoeverAsksMayGoOnAfterARefusalAndCommit() {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatCode(() -> transaction.executeWithoutResult(status -> refusal("no.such-rule", DAY))).doesNotThrowAnyException();
    }

    @Test
    void decisionTablesReadTheSameNumber() {
        assertThat(inModels.value("bidders.minimum", CITY, "CITY", DAY)).isEqualByComparingTo("3");
        assertThat(inModels.value("bidders.minimum", CITY, "", DAY)).isEqualByComparingTo("3");
        assertThatThrownBy(() -> inModels.value("task.score", CITY, null, DAY)).isInstanceOf(Refused.class);
    }

    @Test
    void everyFaultOfANewRowIsToldAtOnce() {
        var refused = catchThrowableOfType(Refused.class, () -> parameters.add(ADMINISTRATOR,
                new NewParameter("deposit.max-percent", new BigDecimal("120"), "nowhere", null, null, " ")));

        assertThat(refused.grounds()).extracting(Ground::field).containsExactly("region", "validFrom", "article", "value");
    }

    @Test
    void onlyAnAdministratorMayAddOrConfirm() {
        var handler = new Actor(2, "li", "李", List.of(new Membership(2, "学校", "cn", Role.PURCHASER_HANDLER)), Set.of());
        var row = new NewParameter("service.payment", BigDecimal.ONE, "cn", null, DAY, "x");

        assertThatThrownBy(() -> parameters.add(handler, row)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> parameters.confirm(handler, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void aRowIsConfirmedOnce() {
        long id = parameters.list(new Filter("intention.lead-time", "cn", true, true)).get(0).id();

        parameters.confirm(ADMINISTRATOR, id);

        assertThat(law.require("intention.lead-time", Scope.NATION, DAY).confirmed()).isTrue();
        var again = catchThrowableOfType(Refused.class, () -> parameters.confirm(ADMINISTRATOR, id));
        assertThat(again.kind()).isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void everyKeyHasANameInBothLanguages() {
        assertThat(law.all()).hasSizeGreaterThan(200).allSatisfy(rule -> {
            assertThat(messages.getMessage("rule." + rule.key(), null, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            assertThat(messages.getMessage("rule." + rule.key(), null, Locale.ENGLISH)).isNotBlank();
        });
    }

    private void add(String key, String value, String region, BudgetLevel level, LocalDate from) {
        parameters.add(ADMINISTRATOR, new NewParameter(key, new BigDecimal(value), region, level, from, "测试规定第一条"));
    }

    private BigDecimal thresholdIn(String region, BudgetLevel level) {
        return law.require("threshold.open-tender", new Scope(region, level), DAY).value();
    }

    private BigDecimal value(String key, String region, LocalDate day) {
        return law.require(key, new Scope(region, null), day).value();
    }

    private Ground refusal(String key, LocalDate day) {
        return catchThrowableOfType(Refused.class, () -> law.require(key, Scope.NATION, day)).grounds().get(0);
    }
}
