package org.caiflow.workflow;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Guards every model in {@code processes/}; each guard is also shown a model that breaks its rule, and has to bite. */
class ProcessModelTests {

    private static final List<ModelFile> CATALOGUE = ModelFile.all();
    private static final Path FOLDER = Path.of("src/test/resources/models");
    private static final String EXAMPLE = ModelFile.read(FOLDER.resolve("Example.bpmn"));

    /** Name, rule, and how the example breaks it: what is replaced by what. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("isNamedLikeItsProcess", ModelRules::isNamedLikeItsProcess, "id=\"Example\"", "id=\"Sample\""),
                rule("isExecutable", ModelRules::isNamedLikeItsProcess, "isExecutable=\"true\"", "isExecutable=\"false\""),
                rule("keepsHistoryAsLongAsTheLaw", ModelRules::keepsHistoryAsLongAsTheLaw, "P5475D", "P30D"),
                rule("idsSayTypeAndMeaning", ModelRules::idsSayTypeAndMeaning, "StartEvent_NeedStated", "StartEvent_1"),
                rule("flowsNameTheirGateway", ModelRules::idsSayTypeAndMeaning, "Flow_PlanApproved_Yes", "Flow_Yes"),
                rule("usesOnlyKnownElements", ModelRules::usesOnlyKnownElements, "bpmn:exclusiveGateway", "bpmn:inclusiveGateway"),
                rule("hasNoScript", ModelRules::hasNoScriptAndNoLane, "bpmn:businessRuleTask", "bpmn:scriptTask"),
                rule("calledProcessesExist", ModelRules::calledProcessesExist, "calledElement=\"Award\"", "calledElement=\"Lottery\""),
                rule("callsBindToTheDeployment", ModelRules::calledProcessesExist, "calledElementBinding=\"deployment\"", "calledElementBinding=\"latest\""),
                rule("callsKeepTheCase", ModelRules::callsKeepTheCase, "businessKey=\"#{execution.processBusinessKey}\"", "businessKey=\"new\""),
                rule("callsPassIdsOnly", ModelRules::callsPassIdsOnly, "source=\"packageId\"", "source=\"price\""),
                rule("decisionsExist", ModelRules::decisionsExist, "decisionRef=\"FilePlan\"", "decisionRef=\"TossACoin\""),
                rule("formsExist", ModelRules::formsExist, "plan_draft-plan", "plan_draft-poem"),
                rule("formsBindToTheDeployment", ModelRules::formsExist, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                rule("userTasksHaveARole", ModelRules::userTasksHaveARole, "PURCHASER_HANDLER", "ANYBODY"),
                rule("seatsComeFromARepetition", ModelRules::userTasksHaveARole, "elementVariable=\"seat\"", "elementVariable=\"item\""),
                rule("userTasksHaveADeadline", ModelRules::userTasksHaveADeadline, "name=\"deadline\" value=\"task.draft-plan\"", "name=\"note\" value=\"none\""),
                rule("gatesAreKnown", ModelRules::gatesAreKnown, "value=\"plan-filed\"", "value=\"plan-filled\""),
                rule("serviceTasksNameADelegate", ModelRules::serviceTasksNameADelegate, "${filePlanDelegate}", "${plans.file(caseId)}"),
                rule("serviceTasksAreAsynchronous", ModelRules::automaticStepsAreRetried, "camunda:asyncBefore=\"true\"", ""),
                rule("serviceTasksAreRetried", ModelRules::automaticStepsAreRetried, "R5/PT1M", "R1/PT1M"),
                rule("repetitionsAreNamed", ModelRules::repetitionsAreParallelAndNamed, "${each.of(execution, 'committeeSeats')}", "${seats}"),
                rule("timersPointAtADeadline", ModelRules::timersPointAtADeadline, "${deadlines.due(execution)}", "2026-03-02T09:00:00"),
                rule("timersNameTheirDeadline", ModelRules::timersPointAtADeadline, "value=\"award-decision\"", "value=\"\""),
                rule("gatewaysAlwaysDecide", ModelRules::gatewaysAlwaysDecide,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${!planApproved}</bpmn:conditionExpression>", ""),
                rule("fitsOnOnePage", ModelRules::fitsOnOnePage, "<!-- more -->", tasks(16)),
                rule("everythingIsDrawn", DrawingRules::everythingIsDrawn, "bpmnElement=\"UserTask_DraftPlan\"", "bpmnElement=\"UserTask_Other\""),
                rule("nothingOverlaps", DrawingRules::nothingOverlaps, "<dc:Bounds x=\"698\"", "<dc:Bounds x=\"860\""),
                rule("labelsAreChinese", DrawingRules::labelsAreChinese, "编制采购实施计划", "Draft the plan"),
                rule("branchesAreLabelled", DrawingRules::labelsAreChinese, "name=\"不同意\"", ""),
                rule("gatewaysAsk", DrawingRules::gatewaysAsk, "计划是否同意？", "计划同意"),
                rule("labelsExistInEnglish", DrawingRules::labelsExistInEnglish, "UserTask_SignReport", "UserTask_SignNothing"),
                rule("isCalledTheSameInMessages", DrawingRules::isCalledTheSameInMessages, "name=\"示例\"", "name=\"样例\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsForEveryModel(String name, Function<ModelFile, Stream<String>> rule) {
        assertThat(CATALOGUE.stream().flatMap(file -> rule.apply(file).map(found -> file.name() + ": " + found))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void bites(String name, Function<ModelFile, Stream<String>> rule, String part, String broken) {
        assertThat(EXAMPLE).contains(part);
        var good = ModelFile.of("Example.bpmn", EXAMPLE, FOLDER);

        var bad = ModelFile.of("Example.bpmn", EXAMPLE.replace(part, broken), FOLDER);

        assertThat(rule.apply(good)).isEmpty();
        assertThat(rule.apply(bad)).isNotEmpty();
    }

    @Test
    void findsTheCatalogue() {
        assertThat(CATALOGUE).extracting(ModelFile::name).contains("ProcurementProject", "OpenTender").hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyFormIsUsedByAModel() {
        var used = CATALOGUE.stream().flatMap(file -> file.elements(UserTask.class))
                .map(task -> task.getCamundaFormRef().replaceFirst("_", "/")).toList();

        assertThat(ModelFile.files(Path.of("forms"), ".form"))
                .allSatisfy(form -> assertThat(used).contains(form.toString().replaceAll("^forms/|\\.form$", "")));
    }

    private static Arguments rule(String name, Function<ModelFile, Stream<String>> rule, String part, String broken) {
        return arguments(name, rule, part, broken);
    }

    private static String tasks(int count) {
        return "<bpmn:userTask id=\"UserTask_%s\" />".repeat(count).formatted((Object[]) "abcdefghijklmnop".substring(0, count).split(""));
    }
}
