package org.caiflow.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.caiflow.archive.internal.Templates;
import org.caiflow.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the frame and the inbox, with its sample record, in both languages; an undefined value fails. */
class PagesTest {

    private static final Configuration TEMPLATES = Templates.configuration();
    private static final Path WRITTEN = Path.of("target/pages");

    static Stream<Arguments> pages() {
        return Stream.of(
                page("inbox", "inbox/inbox", Samples.inbox()), page("inbox-empty", "inbox/inbox", Samples.emptyInbox("")),
                page("task", "inbox/task", Samples.task(TaskView.Holding.FREE)), page("task-others", "inbox/task", Samples.task(TaskView.Holding.OTHERS)),
                page("preview", "inbox/preview", Samples.task(TaskView.Holding.MINE)),
                page("projects", "inbox/projects", Samples.projects()),
                page("projects-empty", "inbox/projects", new ProjectView.ProjectList(List.of(), "", Cases.Sort.NEWEST, Samples.bar("PROJECTS", "state"), "", "", true)),
                page("several", "inbox/several", Samples.several(false)), page("several-done", "inbox/several", Samples.several(true)),
                page("several-none", "inbox/several", new SeveralView("release", false, List.of(), 0)),
                page("notifications", "inbox/notifications", Samples.notifications()),
                page("notifications-empty", "inbox/notifications", new NotificationsView(List.of(), false, List.of(), "", "")),
                page("search", "inbox/search", Samples.found()), page("search-empty", "inbox/search", Samples.sought("")),
                page("search-none", "inbox/search", Samples.sought("设备")),
                page("project", "inbox/project", Samples.overview()), page("project-empty", "inbox/project", Samples.emptyOverview()),
                page("timeline", "inbox/timeline", new ProjectView.Timeline(Samples.head(true), Samples.events(), "", "/more")),
                page("papers", "inbox/papers", new ProjectView.PaperList(Samples.head(true), Samples.papers())),
                page("notices", "inbox/notices", Samples.notices()), page("model", "inbox/model", Samples.model()),
                Arguments.of("login", "identity/login", login()), Arguments.of("error-404", "error", error(404, null)),
                Arguments.of("error-500", "error", error(500, "a1b2c3d4")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void rendersInBothLanguages(String name, String template, Map<String, Object> attributes) throws Exception {
        String chinese = render(template, attributes, Locale.SIMPLIFIED_CHINESE);
        String english = render(template, attributes, Locale.ENGLISH);

        keep(name + "-zh", chinese);
        keep(name + "-en", english);
        assertThat(chinese).isNotEqualTo(english);
    }

    @Test
    void escapesWhatPeopleTyped() throws Exception {
        var view = Samples.emptyInbox("<script>alert(1)</script>");

        String page = render("inbox/inbox", Samples.attributes(view), Locale.ENGLISH);

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    private static Arguments page(String name, String template, Object it) {
        return Arguments.of(name, template, Samples.attributes(it));
    }

    private static Map<String, Object> login() {
        var person = Map.of("login", "lina", "name", "李娜", "organisation", "鄂州市第一中学", "role", "PURCHASER_HANDLER");
        return Map.of("frame", Samples.frame(false), "demoPeople", List.of(person), "demoPassword", "demo", "grounds", Samples.grounds());
    }

    private static Map<String, Object> error(int status, String incident) {
        var attributes = new HashMap<String, Object>(Map.of("frame", Samples.frame(false), "status", status, "title", "出错", "grounds", Samples.grounds()));
        attributes.put("incident", incident);
        return attributes;
    }

    private static String render(String template, Map<String, Object> attributes, Locale locale) throws Exception {
        var out = new StringWriter();
        TEMPLATES.getTemplate(template + ".ftlh", locale).process(attributes, out);
        return out.toString();
    }

    /** Left below target/ to be looked at. */
    private static void keep(String name, String html) throws Exception {
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(name + ".html"), html);
    }
}
