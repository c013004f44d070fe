package org.caiflow.workflow;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Guards the decisions: file = id, kept as long as the law asks, drawn, and without a number of the law. */
class DecisionFileTests {

    @Test
    void decisionsKeepTheRules() {
        List<Path> files = ModelFile.files(Path.of("processes"), ".dmn");

        var found = new ArrayList<String>();
        files.forEach(file -> found.addAll(check(file.getFileName().toString().replace(".dmn", ""), ModelFile.read(file))));

        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        assertThat(found).isEmpty();
    }

    /** The guard bites: each of these breaks the rule that stands first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "file | id=\"EnoughBidders\" | id=\"ManyBidders\"",
            "history | P5475D | P30D",
            "number | &gt;= minimum | &gt;= 3",
            "number | 'bidders.minimum', region | 'bidders.minimum', 420200",
            "law | ${law.value('bidders.minimum', region, level, day)} | ${minimum}",
            "drawing | dmnElementRef=\"EnoughBidders_minimum\" | dmnElementRef=\"EnoughBidders_other\"",
            "binding | href=\"#EnoughBidders_minimum\" | href=\"#EnoughBidders_other\""})
    void bites(String ground, String part, String broken) {
        String good = ModelFile.read(Path.of("processes/stage/EnoughBidders.dmn"));

        assertThat(good).contains(part);
        assertThat(check("EnoughBidders", good.replace(part, broken))).anyMatch(found -> found.contains(ground));
    }

    private static List<String> check(String name, String xml) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var found = new ArrayList<String>();
        add(found, model.getModelElementsByType(Decision.class).stream().noneMatch(decision -> decision.getId().equals(name)
                && decision.getExpression() instanceof DecisionTable), "file " + name + " has no table of that id");
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            String id = decision.getId();
            add(found, !"P5475D".equals(decision.getCamundaHistoryTimeToLiveString()), "history of " + id);
            add(found, !id.equals(name) && !id.startsWith(name + "_"), "file of " + id);
            add(found, !xml.contains("dmnElementRef=\"" + id + "\""), "drawing of " + id);
            add(found, !id.equals(name) && !xml.contains("href=\"#" + id + "\""), "binding of " + id);
        }
        model.getModelElementsByType(Text.class).forEach(text -> add(found, holdsANumber(text.getTextContent()), "number in " + text.getTextContent()));
        model.getModelElementsByType(LiteralExpression.class).stream()
                .filter(expression -> expression.getParentElement() instanceof Decision)
                .forEach(expression -> add(found, !expression.getText().getTextContent().contains("law.value(")
                        || !"juel".equals(expression.getExpressionLanguage()), "law not asked by " + expression.getId()));
        return found;
    }

    /** Texts in quotes may cite an article; nought and one are arithmetic, not law. */
    private static boolean holdsANumber(String expression) {
        return expression.replaceAll("\"[^\"]*\"|'[^']*'", "").matches("(?s).*([2-9]|[0-9]{2}|[0-9]\\.[0-9]).*");
    }

    private static void add(List<String> found, boolean wrong, String what) {
        if (wrong) {
            found.add(what);
        }
    }
}
