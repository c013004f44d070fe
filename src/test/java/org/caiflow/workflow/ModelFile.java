package org.caiflow.workflow;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A model in {@code processes/}, with what the guards ask of it.
 *
 * @param name    of the file, without ending
 * @param english names of its steps by message key; so {@code chinese}, which only names the process
 */
record ModelFile(String name, BpmnModelInstance model, Properties chinese, Properties english) {

    private static final Path CATALOGUE = Path.of("processes");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    static List<ModelFile> all() {
        return files(CATALOGUE, ".bpmn").stream().map(path -> of(path.getFileName().toString(), read(path), MESSAGES)).toList();
    }

    static ModelFile of(String fileName, String xml, Path messages) {
        var content = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new ModelFile(fileName.replace(".bpmn", ""), Bpmn.readModelFromStream(content),
                messages(messages.resolve("processes.properties")), messages(messages.resolve("processes_en.properties")));
    }

    private static Properties messages(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return elements(Process.class).findFirst().orElseThrow();
    }

    <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        ExtensionElements extensions = element.getExtensionElements();
        Collection<T> found = extensions == null ? List.of() : extensions.getElementsQuery().filterByType(type).list();
        return found.stream();
    }

    /** Null when the element has no such property. */
    static String property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class).flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue()).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
