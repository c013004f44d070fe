package org.caiflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.caiflow.archive.Papers;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;

/** From the budget line to the filing number, through the real models. */
@PlatformTest
class PlanFilingTest {

    @Autowired
    private ApplicationContext platform;
    @Autowired
    private Plans plans;
    @Autowired
    private Planning planning;
    @Autowired
    private Papers papers;

    private Bureau bureau;

    @BeforeEach
    void setUp() {
        bureau = new Bureau(platform);
    }

    @Test
    void filesAtOnceWhatPassesTheChecksAndKeepsTheReceipt() {
        long caseId = bureau.open("服务器采购");

        bureau.complete(bureau.handler, caseId, bureau.plan("服务器采购", "1200000", "800000.50"));
        bureau.complete(bureau.approver, caseId, Map.of("decision", "yes"));

        Plans.Plan plan = plans.ofCase(caseId);
        assertThat(plan.filedNo()).matches("BA-cn-2026-\\d{4}");
        assertThat(plan.method()).isEqualTo("OpenTender");
        assertThat(plans.budgetLineOf(caseId).left()).isEqualTo(Money.yuan("5000000"));
        assertThat(plans.budgetLine(bureau.handler, bureau.budgetLine).left()).isEqualTo(Money.yuan("2999999.50"));
        assertThat(papers.ofCase(caseId)).extracting(Papers.Paper::kind).contains("plan-filing");
    }

    @Test
    void numbersFilingsWithoutAGap() {
        String first = filed("甲");

        String second = filed("乙");

        assertThat(Integer.parseInt(second.substring(second.length() - 4)))
                .isEqualTo(Integer.parseInt(first.substring(first.length() - 4)) + 1);
    }

    private String filed(String name) {
        long caseId = bureau.open(name);
        bureau.complete(bureau.handler, caseId, bureau.plan(name, "100000"));
        bureau.complete(bureau.approver, caseId, Map.of("decision", "yes"));
        return plans.ofCase(caseId).filedNo();
    }

    @Test
    void returnsAPlanWithEveryGroundAtOnceAndKeepsWhatWasTyped() {
        long caseId = bureau.open("桌椅采购");
        var form = new LinkedHashMap<>(bureau.plan("桌椅采购", "300000"));
        form.put("budgetTotal", "310000");
        form.put("packages", List.of(Map.of("name", "桌椅", "quantity", "300 套", "budget", "300000", "ceiling", "320000")));
        form.remove("intentionOn");
        form.remove("reserveReason");

        bureau.complete(bureau.handler, caseId, form);
        bureau.complete(bureau.approver, caseId, Map.of("decision", "yes"));

        assertThat(plans.ofCase(caseId).grounds()).extracting(Ground::key).containsExactlyInAnyOrder("plan.packages-sum",
                "plan.intention-too-late", "plan.reserve-reason-missing", "plan.over-ceiling");
        assertThat(plans.ofCase(caseId).filedNo()).isNull();
        Map<String, Object> shown = bureau.task(bureau.handler, caseId).data();
        assertThat((String) shown.get("grounds")).contains("310,000.00").contains("财库〔2020〕10号");
        assertThat(shown).containsEntry("budgetTotal", "310000.00");
    }

    @Test
    void filesAReturnedPlanOnceItIsMended() {
        long caseId = bureau.open("打印机采购");
        var flawed = new LinkedHashMap<>(bureau.plan("打印机采购", "90000"));
        flawed.remove("intentionOn");
        bureau.complete(bureau.handler, caseId, flawed);
        bureau.complete(bureau.approver, caseId, Map.of("decision", "yes"));

        bureau.complete(bureau.handler, caseId, bureau.plan("打印机采购", "90000"));
        bureau.complete(bureau.approver, caseId, Map.of("decision", "yes"));

        assertThat(plans.ofCase(caseId).grounds()).isEmpty();
        assertThat(plans.ofCase(caseId).filedNo()).isNotNull();
    }

    @Test
    void refusesTheDraftersOwnApproval() {
        long caseId = bureau.open("空调采购");
        bureau.complete(bureau.handler, caseId, bureau.plan("空调采购", "90000"));
        var both = new org.caiflow.identity.Actor(bureau.handler.personId(), "both", "两岗",
                bureau.approver.memberships(), java.util.Set.of());

        assertThatThrownBy(() -> planning.decide(both, caseId, true, null)).isInstanceOf(Refused.class)
                .extracting(thrown -> ((Refused) thrown).grounds().get(0)).asInstanceOf(type(Ground.class))
                .satisfies(ground -> {
                    assertThat(ground.key()).isEqualTo("plan.own-plan");
                    assertThat(ground.article()).isNotBlank();
                });
    }

    @Test
    void tellsEveryFaultOfADraftAtOnceAndLeavesTheTask() {
        long caseId = bureau.open("车辆采购");
        var form = new LinkedHashMap<>(bureau.plan("车辆采购", "1"));
        form.put("budgetTotal", "5000000.01");
        form.put("packages", List.of(Map.of("name", "车", "quantity", "1", "budget", "1"),
                Map.of("name", "车", "quantity", "1", "budget", "2")));

        assertThatThrownBy(() -> bureau.complete(bureau.handler, caseId, form)).isInstanceOf(Refused.class)
                .satisfies(thrown -> assertThat(((Refused) thrown).grounds()).extracting(Ground::key)
                        .containsExactly("plan.over-budget-line", "plan.package-name-twice"));

        assertThat(bureau.task(bureau.handler, caseId).formKey()).isEqualTo("plan/draft-plan");
    }

    @Test
    void givesTheBudgetBackWhenTheProjectIsWithdrawn() {
        long caseId = bureau.open("家具采购");
        bureau.complete(bureau.handler, caseId, bureau.plan("家具采购", "4000000"));
        bureau.complete(bureau.approver, caseId, Map.of("decision", "no", "remark", "先缓一缓"));
        var form = new LinkedHashMap<>(bureau.plan("家具采购", "4000000"));
        form.put("decision", "withdraw");

        bureau.complete(bureau.handler, caseId, form);

        assertThat(plans.budgetLine(bureau.handler, bureau.budgetLine).left()).isEqualTo(Money.yuan("5000000"));
    }

    @Test
    void reservesTheSameMoneyOnlyOnceWhenTwoPlansRace() throws Exception {
        long one = bureau.open("甲项目");
        long other = bureau.open("乙项目");
        var desks = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> drafted = desks.invokeAll(List.of(draft(one), draft(other)));

        assertThat(List.of(drafted.get(0).get(), drafted.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(plans.budgetLine(bureau.handler, bureau.budgetLine).left()).isEqualTo(Money.yuan("2000000"));
        desks.shutdown();
    }

    private Callable<Boolean> draft(long caseId) {
        var draft = new Planning.Draft("项目" + caseId, "GOODS", Money.yuan("3000000"), "DECENTRAL", null, "紧急", "设备", false,
                null, List.of(new Planning.DraftPackage("设备", Money.yuan("3000000"), null, "1 批")));
        return () -> {
            try {
                planning.draft(bureau.handler, caseId, draft);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }

    @Test
    void opensNoSecondProjectOfTheSameNameOnALine() {
        bureau.open("重复提交");

        assertThatThrownBy(() -> bureau.open("重复提交")).isInstanceOf(Refused.class).hasMessageContaining("plan.project-exists");
    }

    @Test
    void hidesBudgetLinesOfOthers() {
        var stranger = new Bureau(platform);

        assertThatThrownBy(() -> plans.budgetLine(stranger.handler, bureau.budgetLine)).isInstanceOf(Refused.class)
                .satisfies(thrown -> assertThat(((Refused) thrown).kind()).isEqualTo(Refused.Kind.UNKNOWN));
    }
}
