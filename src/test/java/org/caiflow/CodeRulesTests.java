package org.caiflow;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules of the code that a compiler does not know. Each is shown to bite on a bad example; a rule that matches nothing fails. */
class CodeRulesTests {

    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caiflow");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("org.caiflow.badexamples");

    /** Beans that the expressions of the models name. */
    private static final Set<String> NAMED_BY_MODELS = Set.of("org.caiflow.workflow.internal.DeadlinesOnRows",
            "org.caiflow.workflow.internal.Each");

    /** Waits a moment of chance between two tries, so that two that collided do not collide again: no lot hangs on it. */
    private static final String WAITS_BY_CHANCE = "org.caiflow.workflow.internal.RetryAspect";

    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");

    static final ArchRule ONE_CLOCK = noClasses().that().resideOutsideOfPackage("org.caiflow.calendar..")
            .should().callCodeUnitWhere(DescribedPredicate.describe("asks the machine for the time", CodeRulesTests::asksTheTime))
            .because("only calendar asks what time it is");

    static final ArchRule ONE_LOT = noClasses().that().doNotHaveFullyQualifiedName(WAITS_BY_CHANCE)
            .should().callConstructor(java.util.Random.class).orShould().callConstructor(java.util.Random.class, long.class)
            .orShould().callMethod(Math.class, "random")
            .orShould().callMethod(java.util.concurrent.ThreadLocalRandom.class, "current")
            .because("what can be guessed is no lot");

    static final ArchRule ENGINE_BEHIND_WORKFLOW = noClasses()
            .that().resideOutsideOfPackages("org.caiflow.workflow..", "org.caiflow..process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    static final ArchRule HIDDEN_INSIDE = classes().that().resideInAPackage("..internal..").and().areTopLevelClasses()
            .and(DescribedPredicate.describe("are not named by a model", type -> !NAMED_BY_MODELS.contains(type.getName())))
            .should().notBePublic();

    static final ArchRule PLAIN_KERNEL = classes().that().resideInAPackage("org.caiflow..kernel..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.caiflow.kernel..", "org.springframework.modulith");

    static final ArchRule EDGES_USE_THE_API = noClasses().that().resideInAnyPackage("..web..", "..process..")
            .should().dependOnClassesThat().resideInAPackage("..internal..");

    private static boolean asksTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = name.equals("now") && owner.startsWith("java.time.") && call.getTarget().getRawParameterTypes().isEmpty();
        boolean system = CLOCKS.contains(owner) && name.startsWith("system");
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date") && name.equals("<init>") && call.getTarget().getRawParameterTypes().isEmpty();
        return now || system || millis || date || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(Arguments.of(ONE_CLOCK, "AsksTheTime"), Arguments.of(ONE_LOT, "AsksTheTime"),
                Arguments.of(ENGINE_BEHIND_WORKFLOW, "KnowsTheEngine"), Arguments.of(HIDDEN_INSIDE, "ShowsItself"),
                Arguments.of(PLAIN_KERNEL, "KnowsSpring"), Arguments.of(EDGES_USE_THE_API, "Reaches"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, String badExample) {
        rule.allowEmptyShould(false).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule, String badExample) {
        assertThatThrownBy(() -> rule.allowEmptyShould(false).check(BAD)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Architecture Violation").hasMessageContaining(badExample);
    }

    @Test
    void modulesFormNoCycle() {
        assertThat(OURS.size()).isGreaterThan(100);

        slices().matching("org.caiflow.(*)..").should().beFreeOfCycles().allowEmptyShould(false).check(OURS);

        assertThatThrownBy(() -> slices().matching("org.caiflow.badexamples.(*)..").should().beFreeOfCycles().check(BAD))
                .isInstanceOf(AssertionError.class).hasMessageContaining("Cycle detected");
    }

    @Test
    void exceptionsNameClassesThatExist() {
        assertThat(OURS.stream().map(type -> type.getName())).containsAll(NAMED_BY_MODELS).contains(WAITS_BY_CHANCE);
    }

    @Test
    void anEmptyRuleFails() {
        assertThatThrownBy(() -> noClasses().that().resideInAPackage("org.caiflow.nowhere..").should().bePublic().check(OURS))
                .isInstanceOf(AssertionError.class).hasMessageContaining("failed to check any classes");
    }
}
