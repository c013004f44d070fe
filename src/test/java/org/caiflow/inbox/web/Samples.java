package org.caiflow.inbox.web;

import org.caiflow.bid.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiflow.archive.Papers;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Party;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.Role;
import org.caiflow.inbox.ListViews;
import org.caiflow.inbox.web.Frame.Desk;
import org.caiflow.inbox.web.Frame.DeskGroup;
import org.caiflow.inbox.web.ProjectHead.StageLine;
import org.caiflow.inbox.web.ProjectView.DeadlineLine;
import org.caiflow.inbox.web.ProjectView.ProjectLine;
import org.caiflow.inbox.web.ProjectView.RunLine;
import org.caiflow.inbox.web.SearchView.Found;
import org.caiflow.inbox.web.SeveralView.Fate;
import org.caiflow.kernel.Money;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Tasks;

/** One record for each page of the inbox module; every list filled, every optional value once there and once not. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final long AT = NOW.toEpochMilli();

    private Samples() {
    }

    static Map<String, Object> attributes(Object it) {
        return it == null ? Map.of("frame", frame(true)) : Map.of("frame", frame(true), "it", it);
    }

    static Frame frame(boolean signedIn) {
        var actor = new Actor(7, "lina", "李娜", List.of(
                new Membership(3, "鄂州市第一中学", "420704", Role.PURCHASER_HANDLER)), java.util.Set.of());
        return new Frame(signedIn ? actor : null, () -> new Frame.Csrf("token", "X-CSRF-TOKEN", "_csrf"),
                new Frame.Place("/inbox", "/inbox?lang=en"), true, NOW,
                () -> List.of(new DeskGroup("work", List.of(new Desk("inbox", "inbox", "/inbox", 4),
                                new Desk("projects", "folders", "/projects", null), new Desk("newProject", "plus", "/projects/new", null))),
                        new DeskGroup("admin", List.of(new Desk("incidents", "alert-hexagon", "/admin/incidents", 0))),
                        new DeskGroup("public", List.of(new Desk("portal", "world", "/portal", null)))),
                () -> Optional.of(new WorkCalendar.Day(LocalDate.of(2026, 4, 4), false, "清明节")), () -> 100);
    }

    static NotificationsView notifications() {
        var project = head(true).project();
        return new NotificationsView(List.of(line("a", Tasks.Light.RED, null, null)), true, List.of(new NotificationsView.Line(events().get(0), project, true),
                new NotificationsView.Line(events().get(1), project, false)), "/notifications", "/notifications?before=2&since=1");
    }

    static Tasks.Item item(String id, Tasks.Light light, Long packageId, String claimedBy) {
        return new Tasks.Item(id, "UserTask_DraftPlan", "PlanFiling", "编制采购计划", 1, "CF-420704-2026-0001", "教学设备采购项目",
                packageId, packageId == null ? null : "多媒体教室设备", "org:3:PURCHASER_HANDLER", claimedBy, AT, AT, null, light, 0);
    }

    static Due due(Tasks.Light light) {
        return light == Tasks.Light.NONE ? new Due(light, null, "无期限", null, null, List.of())
                : new Due(light, AT, "剩 3 个工作日", "3月5日 17:00", "政府采购法第四十六条", List.of("2026-03-03", "2026-03-04"));
    }

    static TaskLine line(String id, Tasks.Light light, Long packageId, String claimedBy) {
        return new TaskLine(item(id, light, packageId, claimedBy), "编制采购计划", due(light), "鄂州市第一中学 · 采购经办");
    }

    static InboxView inbox() {
        var lines = List.of(line("a", Tasks.Light.RED, null, null), line("b", Tasks.Light.YELLOW, 5L, null),
                line("c", Tasks.Light.GREEN, 5L, "李娜"), line("d", Tasks.Light.FROZEN, null, null), line("e", Tasks.Light.NONE, null, null));
        var groups = List.of(new InboxView.TaskGroup(null, null, lines), new InboxView.TaskGroup("教学设备采购项目", "/projects/x", lines.subList(0, 2)));
        return new InboxView(groups, 5, "设备", "CF-420704-2026-0001", Tasks.Light.RED, Tasks.Sort.NEWEST, "NONE",
                bar("INBOX", "project", "package", "number", "holder", "arrived"), "/inbox", List.of(new Openings.Waiting("CF-420704-2026-0001", "教学设备采购项目", "清河市财政局", java.time.Instant.EPOCH),
                new Openings.Waiting("CF-420704-2026-0002", "课桌椅采购", "清河市财政局", null)), "/inbox?after=1_a", true);
    }

    static InboxView emptyInbox(String search) {
        return new InboxView(List.of(), 0, search, "", null, Tasks.Sort.DUE, "DUE", bar("INBOX", "project"), "", List.of(), "", false);
    }

    static ListBar bar(String list, String... columns) {
        return new ListBar(list, "/inbox", "light=RED", "light=RED&columns=project", columns.length == 1 ? List.of()
                : List.of(new ListViews.View(1, "本周要办", "light=RED&columns=project"), new ListViews.View(2, "教学设备", "search=x")),
                java.util.Arrays.stream(columns).map(key -> new ListBar.Column(key, true)).toList(), "/inbox.xlsx?light=RED");
    }

    static SeveralView several(boolean done) {
        var task = line("a", Tasks.Light.RED, null, null);
        return new SeveralView("claim", done, List.of(new SeveralView.Line(task, done ? Fate.DONE : Fate.WILL, null),
                new SeveralView.Line(task, Fate.SAME, null), new SeveralView.Line(task, Fate.CANNOT, "这项任务已由李娜签收。")), done ? 0 : 2);
    }

    static TaskView task(TaskView.Holding holding) {
        return new TaskView(line("a", Tasks.Light.YELLOW, 5L, holding == TaskView.Holding.FREE ? null : "李娜"),
                "编制采购实施计划。", "无预算不采购。", "提交", form(), due(Tasks.Light.YELLOW), List.of("审批采购计划"), holding, true,
                papers(), events(), new QuestionsLink("/projects/CF-420200-2026-0001/packages/1/questions", 2));
    }

    private static String form() {
        return """
                {"id":"a","revision":0,"consequence":null,"data":{"name":"教学设备采购项目"},"schema":{"type":"default","id":"sample",
                "components":[{"type":"textfield","id":"name","key":"name","label":"项目名称","validate":{"required":true}},
                {"type":"number","id":"budget","key":"budget","label":"计划总额","appearance":{"suffixAdorner":"元"},"validate":{"required":true}},
                {"type":"radio","id":"category","key":"category","label":"采购类别","values":[{"label":"货物","value":"GOODS"},{"label":"服务","value":"SERVICES"}]},
                {"type":"datetime","id":"on","key":"on","subtype":"date","dateLabel":"意向公开日期"},
                {"type":"filepicker","id":"files","key":"files","label":"附件","multiple":true},
                {"type":"dynamiclist","id":"packages","path":"packages","label":"采购包","isRepeating":true,"allowAddRemove":true,"defaultRepetitions":1,
                 "showOutline":true,"components":[{"type":"textfield","id":"pn","key":"name","label":"包名称","validate":{"required":true}}]},
                {"type":"textarea","id":"requirement","key":"requirement","label":"采购需求"}]}}""";
    }

    static List<PaperLine> papers() {
        return List.of(paper(9, null, Papers.OpenTo.PUBLIC), paper(10, "多媒体教室设备", Papers.OpenTo.STAFF));
    }

    private static PaperLine paper(long id, String packageName, Papers.OpenTo openTo) {
        return new PaperLine(new Papers.Paper(id, 1, null, "tender-document", "教学设备采购招标文件", "ab12".repeat(16), "招标文件.pdf",
                "application/pdf", 182_044, openTo, AT), "招标文件", packageName, "/projects/CF-420704-2026-0001/papers/" + id);
    }

    static List<EventLine> events() {
        return List.of(new EventLine(3, AT, null, null, "招标公告已发布"), new EventLine(2, AT, "李娜", "多媒体教室设备", "确认招标文件"));
    }

    static ProjectHead head(boolean staff) {
        var project = new Case(1, "CF-420704-2026-0001", "教学设备采购项目", "420704", BudgetLevel.COUNTY, 3, staff ? 4L : null,
                Case.State.RUNNING, AT, null);
        return new ProjectHead(project, "鄂州市第一中学", staff ? "湖北正信招标代理有限公司" : null, "鄂城区", List.of(
                new StageLine("plan", "计划备案", "done", "/projects/x/model?run=1"), new StageLine("publication", "公告发布", "here", null),
                new StageLine("opening", "开标", "ahead", null), new StageLine("import-review", "进口论证", "skipped", null),
                new StageLine("contract-signing", "合同签订", "failed", "/projects/x/model?run=2")), staff);
    }

    private static List<Tenders.Package> packages() {
        return List.of(new Tenders.Package(5, 1, "多媒体教室设备", Money.yuan("1798196"), Money.yuan("1798196"), PackageState.TENDERING, null),
                new Tenders.Package(6, 2, "学生课桌椅", Money.yuan("420000"), Money.yuan("400000.50"), PackageState.FAILED, "投标人不足三家"));
    }

    static ProjectView.Overview overview() {
        return new ProjectView.Overview(head(true), packages(), List.of(line("a", Tasks.Light.RED, 5L, null), line("b", Tasks.Light.NONE, null, null)),
                List.of("a"), List.of(new DeadlineLine("投标截止", due(Tasks.Light.GREEN))), events(), Map.of("1", new QuestionsLink("/projects/CF-420200-2026-0001/packages/1/questions", 1)));
    }

    static ProjectView.Overview emptyOverview() {
        return new ProjectView.Overview(head(false), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    static ProjectView.NoticeList notices() {
        return new ProjectView.NoticeList(head(true), List.of(new Notices.Notice(1, "GG-2026-0001", NoticeKind.TENDER, 1, "CF-420704-2026-0001",
                null, "420704", "教学设备采购项目招标公告", "ab", AT, List.of())), List.of(
                new Notices.Delivery(1, "a@example.com", "中标结果", "SENT", 1, null, AT),
                new Notices.Delivery(2, "b@example.com", "中标结果", "WAITING", 1, "connection refused", null)));
    }

    static ProjectView.ModelPage model() {
        var root = new RunLine("1", "采购项目", null, true, 0, "/projects/x/model?run=1", false);
        var child = new RunLine("2", "合同签订", "多媒体教室设备", false, 1, "/projects/x/model?run=2", true);
        return new ProjectView.ModelPage(head(true), List.of(root, child), List.of(root, child),
                "{\"xml\":\"/sample.xml\",\"activities\":{\"UserTask_DraftPlan\":\"here\",\"StartEvent_NeedStated\":\"done\"},\"called\":[],\"names\":{}}");
    }

    static ProjectView.ProjectList projects() {
        return new ProjectView.ProjectList(List.of(new ProjectLine(head(true).project(), "鄂州市第一中学", "湖北正信招标代理有限公司", packages()),
                new ProjectLine(head(false).project(), "鄂州市第一中学", null, List.of())), "设备", Cases.Sort.NUMBER,
                bar("PROJECTS", "purchaser", "agency", "packages", "budget", "state", "openedAt"), "/projects", "/projects?before=1", true);
    }

    static SearchView found() {
        var organisation = new Organisation(3, "鄂州市第一中学", Party.PURCHASER, null, "420704", BudgetLevel.COUNTY, null, null, null, null, true);
        return new SearchView("设备", new Found<>(projects().projects(), true, "/projects?search=x"),
                new Found<>(papers().stream().map(line -> new SearchView.PaperFound(line, head(true).project())).toList(), true, null),
                new Found<>(notices().notices(), false, "/portal?search=x"), new Found<>(List.of(organisation), false, "/admin/organisations"));
    }

    static SearchView sought(String words) {
        return new SearchView(words, Found.none(), Found.none(), Found.none(), Found.none());
    }

    static List<RefusalWords.Told> grounds() {
        return List.of(new RefusalWords.Told("budget", "plan.over-budget", "计划总额超过预算指标余额", "政府采购法第三十三条"),
                new RefusalWords.Told(null, "plan.late", "采购意向公开不足三十日", null));
    }
}
