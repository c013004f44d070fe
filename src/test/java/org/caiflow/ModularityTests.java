package org.caiflow;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may know whom: the arrows that each module's {@code package-info} allows. */
class ModularityTests {

    private static final String[] NAMES = {"kernel", "seal", "lot", "identity", "rules", "calendar", "archive", "workflow", "notice",
            "treasury", "credit", "expert", "plan", "tender", "bid", "evaluation", "contract", "supervision", "inbox", "portal", "demo", "database"};

    private final ApplicationModules modules = ApplicationModules.of(Caiflow.class);

    @Test
    void everyModuleUsesOnlyWhatItMayUse() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrder(NAMES);
        assertThat(modules.stream().filter(module -> module.getDirectDependencies(modules).isEmpty()).count()).isLessThan(NAMES.length / 2);

        modules.verify();
    }

    @Test
    void theCheckBites() {
        var bad = ApplicationModules.of("org.caiflow.badexamples.modules", (ImportOption) location -> true);

        assertThat(bad.stream().map(ApplicationModule::getDisplayName)).hasSize(2);
        assertThat(bad.detectViolations().getMessages()).anySatisfy(message -> assertThat(message).contains("lower", "upper"));
    }

    @Test
    void writesThePictureOfTheModules() {
        var folder = Path.of("target", "modules");

        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml().writeIndividualModulesAsPlantUml().writeModuleCanvases();

        assertThat(folder.resolve("components.puml")).exists().content().contains("Identity");
    }
}
