package org.caiflow.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The engine alone with the same models, decisions and forms: delegates are empty and give the gateways their answers, people's
 * answers go straight to the engine. Same history level, no inbox, no facts, no papers, no mail.
 */
final class BareEngine implements Side, AutoCloseable {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final String[] CATALOGUE = {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"};
    private static final int EXPERTS = 5;
    private static final int BIDDERS = 3;

    /** What a gateway asks, by the bean or task that answers it. */
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry("openRoundDelegate", Map.of("tenderId", 1L)),
            Map.entry("packageOutcomeDelegate", Map.of("awarded", true)),
            Map.entry("checkCommitteeDelegate", Map.of("committeeComplete", true)),
            Map.entry("checkSharesDelegate", Map.of("sharesReleased", true)),
            Map.entry("freezePoolDelegate", Map.of("poolEnough", true)),
            Map.entry("closeLotDelegate", Map.of("noncesKnown", true)),
            Map.entry("drawExpertsDelegate", Map.of("expertsDrawn", true)),
            Map.entry("settleMeetingDelegate", Map.of("committeeIntact", true, "representativeMissing", false)),
            Map.entry("countBallotDelegate", Map.of("chairElected", true)),
            Map.entry("askBiddersDelegate", Map.of("questionsAsked", false)),
            Map.entry("compareSheetsDelegate", Map.of("objectiveAgrees", true)),
            Map.entry("checkContractDelegate", Map.of("contractPasses", true)),
            Map.entry("renderReportDelegate", Map.of("evaluated", true)),
            Map.entry("FilePlan", Map.of("planFiled", true)),
            Map.entry("ChooseMethod", Map.of("method", "OpenTender")),
            Map.entry("EnoughBidders", Map.of("enoughBidders", true)),
            Map.entry("UserTask_DraftPlan", Map.of("planSubmitted", true)),
            Map.entry("UserTask_ApprovePlan", Map.of("planApproved", true)),
            Map.entry("UserTask_ReviewDocument", Map.of("documentReviewed", true)),
            Map.entry("UserTask_ConfirmDocument", Map.of("documentConfirmed", true)),
            Map.entry("recordAwardDelegate", Map.of("awardStands", true)),
            Map.entry("UserTask_DecideAward", Map.of("evaluateAgain", false, "candidateLeft", true)),
            Map.entry("UserTask_SignAsSupplier", Map.of("supplierSigned", true, "supplierRefused", false)),
            Map.entry("UserTask_SignAsPurchaser", Map.of("contracted", true)),
            Map.entry("UserTask_InspectDelivery", Map.of("deliveryAccepted", true)),
            Map.entry("UserTask_ConfirmAcceptance", Map.of("acceptanceConfirmed", true)),
            Map.entry("UserTask_ApprovePayment", Map.of("paymentApproved", true)));

    private final HikariDataSource rows;
    private final ProcessEngine engine;
    private long procurements;

    BareEngine(HikariDataSource rows) throws IOException {
        this.rows = rows;
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setTransactionManager(new DataSourceTransactionManager(rows));
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(rows);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(beans());
        configuration.setCustomPreBPMNParseListeners(List.of(new Decisions()));
        this.engine = configuration.buildProcessEngine();
        deploy();
    }

    private static Map<Object, Object> beans() throws IOException {
        var beans = new HashMap<Object, Object>();
        for (Resource model : resources(CATALOGUE[0])) {
            try (InputStream content = model.getInputStream()) {
                DELEGATE.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8)).results()
                        .map(found -> found.group(1)).forEach(bean -> beans.put(bean, (JavaDelegate) execution -> answer(execution, bean)));
            }
        }
        beans.put("each", new Each());
        beans.put("deadlines", new Deadlines());
        beans.put("law", new Law());
        return beans;
    }

    private static void answer(DelegateExecution execution, String by) {
        ANSWERS.getOrDefault(by, Map.of()).forEach(execution::setVariable);
    }

    private void deploy() throws IOException {
        var deployment = engine.getRepositoryService().createDeployment().name("catalogue");
        for (String pattern : CATALOGUE) {
            String root = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource resource : resources(pattern)) {
                String path = resource.getURL().toString();
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(path.substring(path.lastIndexOf("/" + root) + 1), content);
                }
            }
        }
        deployment.deploy();
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    }

    @Override
    public Spent round(int count) {
        var spent = new Spent();
        Set<String> running = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            long id = ++procurements;
            spent.on("open projects", () -> {
                engine.getRuntimeService().startProcessInstanceByKey("ProcurementProject", "case-" + id, Map.of("caseId", id));
            });
            running.add("case-" + id);
        }
        while (!running.isEmpty()) {
            for (String key : running) {
                work(key, spent);
            }
            spent.on("jobs and clock", this::drain);
            running.removeIf(key -> spent.on("ask for the state", () -> engine.getRuntimeService().createProcessInstanceQuery()
                    .processInstanceBusinessKey(key).count() == 0));
        }
        return spent;
    }

    private void work(String key, Spent spent) {
        List<Task> tasks = spent.on("ask for open tasks",
                () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).list());
        for (Task task : tasks) {
            spent.on("complete tasks", () -> engine.getTaskService().complete(task.getId(),
                    ANSWERS.getOrDefault(task.getTaskDefinitionKey(), Map.of())));
        }
    }

    /** As the platform does it ({@code ClockWalk.drain}); a failure ends the run. */
    private void drain() {
        List<Job> jobs;
        while (!(jobs = engine.getManagementService().createJobQuery().active().withRetriesLeft().executable()
                .orderByJobDuedate().asc().listPage(0, 50)).isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    @Override
    public void close() {
        engine.close();
        rows.close();
    }

    /** The facts of decisions and the answers behind them, as the platform gives them: around the evaluation, not kept. */
    private static final class Decisions extends AbstractBpmnParseListener {

        private static final Map<String, Object> FACTS = Map.ofEntries(Map.entry("budgetTotal", new BigDecimal("1850000")),
                Map.entry("budgetLeft", new BigDecimal("9000000")), Map.entry("packagesTotal", new BigDecimal("1850000")),
                Map.entry("intentionDays", 45), Map.entry("intentionExempt", false), Map.entry("category", "GOODS"),
                Map.entry("reserved", false), Map.entry("reserveReason", "stated"), Map.entry("overCeiling", false),
                Map.entry("budget", new BigDecimal("1850000")), Map.entry("bidders", BIDDERS), Map.entry("complex", false),
                Map.entry("smallOrMicro", false), Map.entry("consortium", false), Map.entry("domesticPreferred", false), Map.entry("green", false),
                Map.entry("priceInFen", new BigDecimal("179819600")), Map.entry("bids", BIDDERS), Map.entry("sum", new BigDecimal("5443371")),
                Map.entry("secondLowest", new BigDecimal("1817175")), Map.entry("ceiling", new BigDecimal("1850000")), Map.entry("ownAverage", BigDecimal.ZERO),
                Map.entry("ownSecond", BigDecimal.ZERO), Map.entry("ownCeiling", BigDecimal.ZERO), Map.entry("region", "420200"), Map.entry("level", "CITY"),
                Map.entry("day", LocalDate.of(2026, 3, 2)));

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String decision = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> FACTS.forEach((name, value) ->
                    execution.setVariableLocal(name, Variables.untypedValue(value, true))));
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                FACTS.keySet().forEach(execution::removeVariableLocal);
                execution.removeVariableLocal("decisionResult");
                answer(execution, decision);
            });
        }
    }

    /** Public because JUEL calls it; so are the next two. */
    public static final class Each {

        private static final Map<String, List<String>> SIDES = Map.of("drawSides", List.of("AGENCY", "PURCHASER", "SUPERVISION"));
        private static final Set<String> NOBODY = Set.of("seatsToAlign", "seatsToJudge", "askedBidders");

        public List<String> of(DelegateExecution execution, String name) {
            if (SIDES.containsKey(name)) {
                return SIDES.get(name);
            }
            int size = NOBODY.contains(name) ? 0 : name.startsWith("seatsTo") || name.endsWith("Seats") || name.equals("chairElectors") ? EXPERTS
                    : name.endsWith("Bids") || name.equals("bidsToAdjust") ? BIDDERS : 1;
            var ids = new ArrayList<String>();
            for (int i = 1; i <= size; i++) {
                ids.add(String.valueOf(i));
            }
            return ids;
        }
    }

    public static final class Deadlines {

        /** What the flow waits for comes at once; what would take a task from a person does not. */
        public Date due(DelegateExecution execution) {
            boolean comes = execution.getBpmnModelElementInstance() instanceof IntermediateCatchEvent;
            long now = ClockUtil.getCurrentTime().getTime();
            return new Date(comes ? now - TimeUnit.SECONDS.toMillis(1) : now + TimeUnit.DAYS.toMillis(365));
        }
    }

    public static final class Law {

        public BigDecimal value(String key, Object region, Object level, Object day, Object otherwise) {
            return value(key, region, level, day);
        }

        public BigDecimal value(String key, Object region, Object level, Object day) {
            return switch (key) {
                case "lowprice.average-percent", "lowprice.second-lowest-percent", "lowprice.ceiling-percent" -> BigDecimal.ZERO;
                case "bidders.minimum" -> new BigDecimal(BIDDERS);
                case "committee.size" -> new BigDecimal(EXPERTS);
                case "committee.size-large" -> new BigDecimal("7");
                case "intention.lead-time" -> new BigDecimal("30");
                default -> new BigDecimal("2000000");
            };
        }
    }
}
