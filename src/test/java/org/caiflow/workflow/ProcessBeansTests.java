package org.caiflow.workflow;

import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticeSource;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.testing.PlatformTest;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the models name is there: delegates, forms, facts, repetitions, notices, keys of the law. */
@PlatformTest
class ProcessBeansTests {

    private static final List<ModelFile> CATALOGUE = ModelFile.all();
    private static final Pattern LAW_KEY = Pattern.compile("'([a-z]+\\.[a-z-]+)'");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Law law;

    @Autowired
    private RepositoryService engine;

    @Autowired
    private DecisionService decisions;

    @Test
    void everyDelegateIsABean() {
        assertThat(named(ServiceTask.class).map(task -> task.getCamundaDelegateExpression().replaceAll("[${}]", "")).distinct())
                .isNotEmpty().allSatisfy(name -> assertThat(beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class)).as(name).isTrue());
    }

    @Test
    void everyFormHasOneBean() {
        assertThat(beans.getBeansOfType(TaskForm.class).values()).extracting(TaskForm::form).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys("forms", ".form"));
    }

    @Test
    void everyDecisionHasItsFacts() {
        assertThat(beans.getBeansOfType(DecisionFacts.class).values()).extracting(DecisionFacts::decision).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys("processes", ".dmn").stream().map(key -> key.replaceAll(".*/", "")).toList());
    }

    @Test
    void everyRepetitionHasOneBean() {
        var used = named(MultiInstanceLoopCharacteristics.class).map(many -> many.getCamundaCollection().split("'")[1]).distinct().toList();

        assertThat(beans.getBeansOfType(Many.class).values()).extracting(Many::name).doesNotHaveDuplicates().containsAll(used);
    }

    @Test
    void everyNoticeHasItsSource() {
        var used = named(CamundaInputParameter.class).filter(input -> input.getCamundaName().equals("noticeKind"))
                .map(input -> NoticeKind.valueOf(input.getTextContent())).distinct().toList();

        assertThat(used).isNotEmpty();
        assertThat(beans.getBeansOfType(NoticeSource.class).values()).extracting(NoticeSource::kind).doesNotHaveDuplicates().containsAll(used);
    }

    @Test
    void everyDeadlineAndEveryNumberOfADecisionIsAKeyOfTheLaw() {
        var known = law.all().stream().map(Parameter::key).distinct().toList();
        Stream<String> limits = named(UserTask.class).flatMap(task -> Stream.of("deadline", "promise")
                .map(name -> ModelFile.property(task, name)).filter(key -> key != null));
        Stream<String> numbers = ModelFile.files(Path.of("processes"), ".dmn").stream()
                .flatMap(file -> LAW_KEY.matcher(ModelFile.read(file)).results().map(found -> found.group(1)));

        assertThat(Stream.concat(limits, numbers).distinct()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void theWholeCatalogueIsDeployed() {
        assertThat(CATALOGUE).allSatisfy(file -> assertThat(engine.createProcessDefinitionQuery()
                .processDefinitionKey(file.name()).count()).as(file.name()).isPositive());
        assertThat(keys("processes", ".dmn")).allSatisfy(key -> assertThat(engine.createDecisionDefinitionQuery()
                .decisionDefinitionKey(key.replaceAll(".*/", "")).count()).as(key).isPositive());
    }

    @Test
    void decisionsReadTheNumbersOfThePlatform() {
        var facts = new HashMap<String, Object>(Map.of("bidders", 3, "budget", new BigDecimal("10000000"), "complex", false,
                "category", "GOODS", "region", "cn", "day", LocalDate.of(2026, 3, 2)));
        facts.put("level", null);

        assertThat(decisions.evaluateDecisionTableByKey("EnoughBidders", facts).getSingleResult()).containsEntry("enough", true);
        assertThat(decisions.evaluateDecisionTableByKey("ComposeCommittee", facts).getSingleResult()).containsEntry("size", 7);
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> named(Class<T> type) {
        return CATALOGUE.stream().flatMap(file -> file.elements(type));
    }

    private static List<String> keys(String folder, String ending) {
        return ModelFile.files(Path.of(folder), ending).stream()
                .map(path -> path.toString().substring(folder.length() + 1).replace(ending, "")).toList();
    }
}
