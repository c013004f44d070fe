package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Forms carry Chinese; English takes its place, field by field. */
class FormLanguageTest {

    private static final String FORM = """
            {"components": [
              {"type": "number", "key": "budget", "label": "预算", "appearance": {"suffixAdorner": "元"}, "description": "含税"},
              {"type": "radio", "key": "category", "label": "类别", "values": [{"label": "货物", "value": "GOODS"}]},
              {"type": "dynamiclist", "path": "packages", "label": "采购包", "components": [{"type": "textfield", "key": "name", "label": "包名称"}]},
              {"type": "text", "id": "grounds", "text": "{{grounds}}"}]}""";

    private final StaticMessageSource messages = new StaticMessageSource();
    private final FormLanguage forms = new FormLanguage(new ObjectMapper(), messages);

    @Test
    void takesEnglishWordsOfFieldsOptionsRowsAndUnits() {
        say("budget", "Budget");
        say("budget.suffix", "CNY");
        say("budget.hint", "With tax");
        say("category.GOODS", "Goods");
        say("packages.name", "Package name");

        var english = forms.schema(FORM, "plan/draft-plan", Locale.ENGLISH).path("components");

        assertThat(english.at("/0/label").asText()).isEqualTo("Budget");
        assertThat(english.at("/0/appearance/suffixAdorner").asText()).isEqualTo("CNY");
        assertThat(english.at("/0/description").asText()).isEqualTo("With tax");
        assertThat(english.at("/1/values/0/label").asText()).isEqualTo("Goods");
        assertThat(english.at("/2/components/0/label").asText()).isEqualTo("Package name");
        assertThat(english.at("/3/text").asText()).isEqualTo("{{grounds}}");
    }

    @Test
    void leavesChineseAsTheFormHasIt() {
        say("budget", "Budget");

        var chinese = forms.schema(FORM, "plan/draft-plan", Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.at("/components/0/label").asText()).isEqualTo("预算");
    }

    private void say(String field, String english) {
        messages.addMessage("form.plan.draft-plan." + field, Locale.ENGLISH, english);
    }
}
