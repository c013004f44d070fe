package org.caiflow.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Guards the forms: known components only, named by their path, Chinese in the form and English in the messages. */
class FormFileTests {

    private static final Set<String> TYPES = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox",
            "checklist", "dynamiclist", "group", "text", "filepicker", "spacer", "separator");
    /** What the server's check knows; form-js knows more. */
    private static final Set<String> CHECKS = Set.of("required", "min", "max", "minLength", "maxLength", "pattern", "patternErrorMessage");
    private static final Set<String> UNCHECKED = Set.of("increment", "disallowPassedDates", "valuesExpression", "disabled");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void formsKeepTheRules() throws IOException {
        Properties english = messages("src/main/resources/messages/forms_en.properties");
        List<Path> forms = ModelFile.files(Path.of("forms"), ".form");

        var found = new ArrayList<String>();
        for (Path form : forms) {
            check(form.toString().replaceAll("^forms/|\\.form$", ""), ModelFile.read(form), english, found);
        }

        assertThat(forms).hasSizeGreaterThanOrEqualTo(28);
        assertThat(found).isEmpty();
    }

    @Test
    void everyFormHasAHintInBothLanguages() throws IOException {
        Properties chinese = messages("src/main/resources/messages/forms.properties");
        Properties english = messages("src/main/resources/messages/forms_en.properties");

        assertThat(ModelFile.files(Path.of("forms"), ".form")).allSatisfy(form -> {
            String key = "task.hint." + form.toString().replaceAll("^forms/|\\.form$", "").replace('/', '.');
            assertThat(chinese.getProperty(key)).as(key).matches(".*\\p{IsHan}.*");
            assertThat(english.getProperty(key)).as(key).isNotBlank();
        });
    }

    @Test
    void everyFormIsDocumented() {
        String docs = ModelFile.read(Path.of("src/docs/processes.md"));

        assertThat(ModelFile.files(Path.of("forms"), ".form")).allSatisfy(form ->
                assertThat(docs).contains("### " + form.toString().replaceAll("^forms/|\\.form$", "") + " ("));
    }

    /** The guard bites: each of these breaks the rule that stands first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "id is no_such | test_good | no_such",
            "type iframe | \"textfield\" | \"iframe\"",
            "id xname is not its path name | \"id\": \"name\" | \"id\": \"xname\"",
            "label Name is not Chinese | 姓名 | Name",
            "option Yes is not Chinese | 是 | Yes",
            "no English for form.test.good.name | name\" | nom\"",
            "no English for form.test.good.answer.yes | \"yes\" | \"oui\"",
            "check validationType | \"label\": \"姓名\" | \"label\": \"姓名\", \"validate\": {\"validationType\": \"email\"}",
            "check increment | \"label\": \"姓名\" | \"label\": \"姓名\", \"increment\": 5",
            "condition on a field name | \"label\": \"姓名\" | \"label\": \"姓名\", \"conditional\": {\"hide\": \"=true\"}",
            "options under the field's own name name | \"key\": \"name\" | \"valuesKey\": \"name\", \"key\": \"name\"",
            "key name twice | \"answer\" | \"name\""})
    void bites(String ground, String part, String broken) throws IOException {
        String good = """
                {"type": "default", "id": "test_good", "schemaVersion": 19, "executionPlatform": "Camunda Platform", "components": [
                  {"type": "textfield", "id": "name", "key": "name", "label": "姓名"},
                  {"type": "radio", "id": "answer", "key": "answer", "label": "答复", "values": [{"label": "是", "value": "yes"}]}]}""";
        var english = new Properties();
        english.putAll(Map.of("form.test.good", "Good", "form.test.good.name", "Name", "form.test.good.answer", "Answer",
                "form.test.good.answer.yes", "Yes"));

        var none = new ArrayList<String>();
        check("test/good", good, english, none);
        var found = new ArrayList<String>();
        check("test/good", good.replace(part, broken), english, found);

        assertThat(none).isEmpty();
        assertThat(found).isNotEmpty();
        assertThat(String.join(" ", found)).contains(ground.startsWith("no English") ? "no English for form.test.good." : "test/good: " + ground);
    }

    private static void check(String form, String content, Properties english, List<String> found) throws IOException {
        JsonNode root = JSON.readTree(content);
        String id = root.path("id").asText();
        add(found, form, !id.equals(form.replaceFirst("/", "_")), "id is " + id);
        add(found, form, root.path("schemaVersion").asInt() != 19, "schema version");
        add(found, form, !"Camunda Platform".equals(root.path("executionPlatform").asText()), "platform");
        checkEnglish(form, "form." + form.replace('/', '.'), english, found);
        checkComponents(form, root.path("components"), "", english, found);
    }

    private static void checkComponents(String form, JsonNode components, String prefix, Properties english, List<String> found)
            throws IOException {
        var keys = new HashSet<String>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String name = type.equals("dynamiclist") ? component.path("path").asText()
                    : component.path("key").asText(component.path("id").asText());
            String path = prefix + name;
            String message = "form." + form.replace('/', '.') + "." + path.replace('_', '.');
            add(found, form, !TYPES.contains(type), "type " + type);
            add(found, form, !component.path("id").asText().equals(path), "id " + component.path("id").asText() + " is not its path " + path);
            add(found, form, !keys.add(name), "key " + name + " twice");
            component.path("validate").fieldNames().forEachRemaining(rule -> add(found, form, !CHECKS.contains(rule), "check " + rule));
            UNCHECKED.forEach(rule -> add(found, form, component.has(rule), "check " + rule));
            add(found, form, component.path("valuesKey").asText("-").equals(component.path("key").asText()), "options under the field's own name " + name);
            add(found, form, component.has("conditional") && !type.equals("text"), "condition on a field " + name);
            checkWords(form, component, message, english, found);
            checkComponents(form, component.path("components"), path + "_", english, found);
        }
    }

    private static void checkWords(String form, JsonNode component, String message, Properties english, List<String> found) {
        String words = component.path("label").asText(component.path("dateLabel").asText(component.path("text").asText()));
        boolean onlyData = words.matches("\\{\\{[a-zA-Z]+}}");
        add(found, form, !onlyData && !words.matches("(?s).*\\p{IsHan}.*"), "label " + words + " is not Chinese");
        if (!onlyData) {
            checkEnglish(form, message, english, found);
        }
        Map.of("description", ".hint", "timeLabel", ".time").forEach((field, ending) -> {
            if (component.has(field)) {
                checkEnglish(form, message + ending, english, found);
            }
        });
        if (component.path("appearance").has("suffixAdorner")) {
            checkEnglish(form, message + ".suffix", english, found);
        }
        for (JsonNode option : component.path("values")) {
            add(found, form, !option.path("label").asText().matches(".*\\p{IsHan}.*"), "option " + option.path("label").asText() + " is not Chinese");
            checkEnglish(form, message + "." + option.path("value").asText(), english, found);
        }
    }

    private static void checkEnglish(String form, String key, Properties english, List<String> found) {
        String text = english.getProperty(key, "");
        add(found, form, text.isBlank() || text.matches(".*\\p{IsHan}.*") && !text.contains("财库"), "no English for " + key);
    }

    private static void add(List<String> found, String form, boolean wrong, String what) {
        if (wrong) {
            found.add(form + ": " + what);
        }
    }

    private static Properties messages(String file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(ModelFile.read(Path.of(file))));
        return properties;
    }
}
