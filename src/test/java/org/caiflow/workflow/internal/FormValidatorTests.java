package org.caiflow.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The golden table of form inputs against the server's check; {@code golden.test.mjs} runs it against form-js. */
class FormValidatorTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = """
            {"components": [
              {"type": "text", "id": "hint", "text": "提示"},
              {"type": "dynamiclist", "id": "packages", "path": "packages", "label": "采购包", "components": [
                {"type": "textfield", "id": "packages_name", "key": "name", "label": "包名称", "validate": {"required": true}},
                {"type": "number", "id": "packages_budget", "key": "budget", "label": "包预算", "decimalDigits": 2}]}]}""";

    private final FormValidator validator = new FormValidator(JSON);

    static Stream<Arguments> golden() throws IOException {
        JsonNode table = JSON.readTree(Path.of("src/test/resources/forms/golden.json").toFile());
        return StreamSupport.stream(table.spliterator(), false).flatMap(entry -> StreamSupport.stream(entry.path("cases").spliterator(), false)
                .map(one -> Arguments.of(entry.path("component"), entry.path("data"), one.path("value"), one.path("verdict").asText())));
    }

    @ParameterizedTest(name = "{2} is {3}")
    @MethodSource("golden")
    void judgesAsTheGoldenTableSays(JsonNode component, JsonNode data, JsonNode value, String verdict) {
        String schema = "{\"components\": [" + component + "]}";
        var posted = Collections.singletonMap(component.path("key").asText(), JSON.convertValue(value, Object.class));

        assertThat(grounds(schema, posted, options(data))).isEqualTo(verdict.equals("valid") ? List.of() : List.of("form." + verdict));
    }

    @Test
    void refusesUnknownFieldsAtEveryDepth() {
        var posted = Map.<String, Object>of("outcome", "WITHDRAWN", "packages", List.of(Map.of("name", "一", "caseId", 7)));

        assertThat(grounds(ROWS, posted, Map.of())).containsExactlyInAnyOrder("form.unknown-field", "form.unknown-field");
    }

    @Test
    void saysInWhichRowAFieldIsWrong() {
        var posted = Map.<String, Object>of("packages", List.of(Map.of("name", "一", "budget", "1.5"), Map.of("budget", "1.555")));

        assertThatThrownBy(() -> validator.check(ROWS, posted, Map.of())).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.grounds()).extracting(Ground::field, Ground::key).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("packages[1].name", "form.required"),
                        org.assertj.core.groups.Tuple.tuple("packages[1].budget", "form.decimals")));
    }

    @Test
    void refusesRowsThatAreNone() {
        assertThat(grounds(ROWS, Map.of("packages", "all"), Map.of())).containsExactly("form.type");
        assertThat(grounds(ROWS, Map.of("packages", List.of("all")), Map.of())).containsExactly("form.type");
    }

    @Test
    void namesADateByItsLabel() {
        String schema = """
                {"components": [{"type": "datetime", "key": "day", "dateLabel": "日期", "subtype": "date", "validate": {"required": true}}]}""";

        assertThatThrownBy(() -> validator.check(schema, Map.of(), Map.of())).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.grounds()).singleElement().satisfies(ground -> assertThat(ground.args()).contains("日期")));
    }

    private List<String> grounds(String schema, Map<String, Object> posted, Map<String, Object> opened) {
        try {
            validator.check(schema, posted, opened);
            return List.of();
        } catch (Refused refused) {
            return refused.grounds().stream().map(Ground::key).toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> options(JsonNode data) {
        return data.isMissingNode() ? Map.of() : JSON.convertValue(data, Map.class);
    }
}
