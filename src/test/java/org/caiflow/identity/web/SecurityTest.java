package org.caiflow.identity.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The platform over HTTP, as browsers and other systems meet it. */
@PlatformTest
class SecurityTest {

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    Organisations organisations;

    @Autowired
    Plans plans;
    @Autowired
    Tasks tasks;
    @Autowired
    ClockWalk walk;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private static final List<String> PUBLIC = List.of("/", "/login", "/error", "/portal", "/portal/.*", "/notices/.*",
            "/api/v1/(calendar|deadlines|notices|demo)(/.*)?", "/api/v1/tenders", "/api/v1/draws", "/api/v1/bans", "/api/v1/receipts/key", "/api/v1/clock", "/v3/api-docs.*");

    private Townspeople town() {
        return new Townspeople(organisations, people);
    }

    private Caller stranger() {
        return new Caller(port);
    }

    private Caller bearing(String login) {
        return stranger().take(login, Townspeople.PASSWORD);
    }

    private Caller signedIn(String login) {
        return stranger().signIn(login, Townspeople.PASSWORD);
    }

    private static List<String> grounds(HttpResponse<String> response, String part) {
        return Caller.json(response).get("grounds").findValuesAsText(part);
    }

    @Test
    void answersStrangersAtTheApiWithAProblemAndAtPagesWithTheSignIn() {
        var api = stranger().get("/api/v1/me");
        var page = stranger().get("/inbox");
        var part = stranger().get("/inbox", "HX-Request", "true");

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(grounds(api, "key")).containsExactly("identity.sign-in-needed");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void givesTokensThatWorkUntilTheyAreRevoked() {
        var handler = town().person(Role.PURCHASER_HANDLER);
        var system = bearing(handler.login());

        JsonNode me = Caller.json(system.get("/api/v1/me"));
        var revoked = system.send("DELETE", "/api/v1/tokens/current", "");
        var after = system.get("/api/v1/me");

        assertThat(me.get("login").asText()).isEqualTo(handler.login());
        assertThat(me.at("/memberships/0/role").asText()).isEqualTo("PURCHASER_HANDLER");
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(grounds(after, "key")).containsExactly("identity.token-unknown");
    }

    @Test
    void refusesAForgedTokenEvenWithinAGoodSession() {
        var caller = signedIn(town().person(Role.PURCHASER_HANDLER).login());

        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(caller.bearing("forged").get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(caller.bearing("forged").get("/portal").statusCode()).isEqualTo(401);
    }

    @Test
    void locksOutAtTheApi() {
        String login = people.get(town().nobody()).login();
        for (int attempt = 0; attempt < 5; attempt++) {
            var wrong = stranger().send("POST", "/api/v1/tokens", Map.of("login", login, "password", "wrong"));
            assertThat(grounds(wrong, "key")).containsExactly("identity.sign-in-wrong");
        }

        var locked = stranger().send("POST", "/api/v1/tokens", Map.of("login", login, "password", Townspeople.PASSWORD));

        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(grounds(locked, "key")).containsExactly("identity.sign-in-locked");
    }

    @Test
    void signsInOnThePageUnderANewSession() {
        String login = town().person(Role.PURCHASER_HANDLER).login();
        var caller = stranger();
        String csrf = caller.csrf("/login");

        var wrong = caller.post("/login", Map.of("login", login, "password", "wrong", "_csrf", csrf));
        var told = caller.get("/login");
        var right = caller.post("/login", Map.of("login", login, "password", Townspeople.PASSWORD, "_csrf", caller.csrf("/login")));

        assertThat(wrong.headers().firstValue("Location").orElseThrow()).contains("/login?refused");
        assertThat(told.body()).contains("登录名或密码不正确");
        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(right.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatASessionPostsWithoutItsCsrfToken() {
        var administrator = signedIn("admin");

        var forged = administrator.send("POST", "/api/v1/people", Map.of("login", "forged"));
        var forgedPage = administrator.post("/admin/people/new", Map.of("login", "forged"));
        var own = administrator.send("POST", "/api/v1/people", Map.of("login", "x"), "X-CSRF-TOKEN", administrator.csrf("/me"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(grounds(forged, "key")).containsExactly("identity.not-allowed");
        assertThat(forgedPage.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(422);
    }

    @Test
    void keepsAdministrationToAdministrators() {
        var handler = town().person(Role.PURCHASER_HANDLER);

        var page = signedIn(handler.login()).get("/admin/people");
        var api = bearing(handler.login()).send("POST", "/api/v1/people", Map.of("login", "x"));
        var administrator = signedIn("admin").get("/admin/people");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("无权");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(grounds(api, "message")).containsExactly("需要岗位“平台管理员”。");
        assertThat(administrator.statusCode()).isEqualTo(200);
        assertThat(administrator.body()).contains("admin");
    }

    @Test
    void countsATakenRoleAtOnceInOpenSessions() {
        var town = town();
        long person = town.nobody();
        long platform = town.administrator().as(Role.ADMINISTRATOR).organisationId();
        people.grant(town.administrator(), person, platform, Role.ADMINISTRATOR);
        var caller = signedIn(people.get(person).login());
        var before = caller.get("/admin/people");

        people.revoke(town.administrator(), person, platform, Role.ADMINISTRATOR);
        var after = caller.get("/admin/people");
        people.setActive(town.administrator(), person, false);
        var inactive = caller.get("/inbox");

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(403);
        assertThat(inactive.statusCode()).isEqualTo(302);
    }

    @Test
    void tellsEveryGroundInTheLanguageAskedFor() {
        var administrator = bearing("admin");
        var supplier = Map.of("name", "", "kind", "SUPPLIER", "creditCode", "1", "region", "cn");

        var chinese = administrator.send("POST", "/api/v1/organisations", supplier);
        var english = administrator.send("POST", "/api/v1/organisations", supplier, "Accept-Language", "en");

        JsonNode problem = Caller.json(english);
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.get("type").asText()).isEqualTo("urn:caiflow:refusal");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("title").asText()).isEqualTo("Refused");
        assertThat(grounds(english, "field")).containsExactly("name", "creditCode", "size", "email");
        assertThat(grounds(english, "message")).contains("A supplier declares its size.");
        assertThat(grounds(english, "article")).contains("GB 32100-2015");
        assertThat(grounds(chinese, "message")).contains("供应商应当声明企业规模。");
    }

    @Test
    void namesWhatIsMalformed() {
        var administrator = bearing("admin");
        long person = town().nobody();

        var broken = administrator.send("POST", "/api/v1/people", "{\"login\":");
        var type = administrator.send("POST", "/api/v1/people/" + person + "/memberships", Map.of("organisationId", 1, "role", "KING"));
        var path = administrator.get("/api/v1/people/one");
        var unknown = administrator.get("/api/v1/nothing");
        var method = administrator.send("PUT", "/api/v1/people", "{}");

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(grounds(broken, "key")).containsExactly("request.unreadable");
        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(grounds(type, "field")).containsExactly("role");
        assertThat(path.statusCode()).isEqualTo(400);
        assertThat(grounds(path, "field")).containsExactly("id");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(grounds(unknown, "key")).containsExactly("request.not-found");
        assertThat(method.statusCode()).isEqualTo(405);
    }

    @Test
    void registersAndRefusesOverTheApi() {
        var administrator = bearing("admin");
        long purchaser = town().organisation(Party.PURCHASER);
        var registered = administrator.send("POST", "/api/v1/people",
                Map.of("login", "api-" + purchaser, "name", "王", "password", Townspeople.PASSWORD));
        long person = Caller.json(registered).get("id").asLong();
        String memberships = "/api/v1/people/" + person + "/memberships";

        var granted = administrator.send("POST", memberships, Map.of("organisationId", purchaser, "role", "PURCHASER_HANDLER"));
        var refused = administrator.send("POST", memberships, Map.of("organisationId", purchaser, "role", "PURCHASER_APPROVER"));

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(granted.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(grounds(refused, "article")).containsExactly("财库〔2016〕99号");
    }

    @Test
    void showsTheRefusalOfARoleOnThePersonsPage() {
        var town = town();
        var handler = town.person(Role.PURCHASER_HANDLER);
        var administrator = signedIn("admin");
        String page = "/admin/people/" + handler.personId();

        var refused = administrator.post(page + "/grant", Map.of("organisation",
                String.valueOf(handler.as(Role.PURCHASER_HANDLER).organisationId()), "role", "PURCHASER_APPROVER", "_csrf", administrator.csrf(page)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("岗位“采购审批”与其在", "财库〔2016〕99号");
    }

    @Test
    void changesThePasswordAndKeepsThisSessionOnly() {
        String login = town().person(Role.PURCHASER_HANDLER).login();
        var here = signedIn(login);
        var elsewhere = signedIn(login);
        var form = Map.of("present", Townspeople.PASSWORD, "password", "Another2026", "again", "Another2026");

        var changed = here.post("/me/password", with(form, here.csrf("/me")));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(302);
    }

    private static Map<String, String> with(Map<String, String> form, String csrf) {
        var all = new java.util.HashMap<>(form);
        all.put("_csrf", csrf);
        return all;
    }

    @Test
    void opensEveryPageOfItsOwn() {
        var administrator = signedIn("admin");
        long person = town().nobody();

        for (String page : List.of("/admin/people", "/admin/people/new", "/admin/people/" + person, "/admin/organisations",
                "/admin/organisations?kind=PURCHASER&search=x", "/admin/organisations/new", "/me")) {
            for (String language : List.of("zh-CN", "en")) {
                var shown = administrator.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(shown.statusCode()).as(page + " " + language).isEqualTo(200);
            }
        }
    }

    @Test
    void showsNothingToStrangersThatIsNotMeantForThePublic() {
        int closed = 0;
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (PUBLIC.stream().noneMatch(pattern::matches) && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                    String path = pattern.replaceAll("\\{[^}]*}}?", "1");
                    assertThat(stranger().get(path).statusCode()).as(path).isIn(302, 401);
                    closed++;
                }
            }
        }
        assertThat(closed).isGreaterThan(30);
    }

    @Test
    void doesNotTellThatATaskOfAnotherOrganisationExists() {
        var town = town();
        long purchaser = town.organisation(Party.PURCHASER);
        var handler = town.person(Role.PURCHASER_HANDLER, purchaser);
        plans.addBudgetLine("ZB-" + purchaser, purchaser, 2026, "教学设备", Money.yuan("3000000"));
        String no = plans.open(handler, plans.budgetLines(handler).get(0).id(), "图书采购");
        walk.drain();
        var own = tasks.list(handler, new Tasks.Filter(no, null, null), null, 1).items().get(0);
        String path = "/api/v1/tasks/" + own.id();

        var stranger = bearing(town.person(Role.PURCHASER_HANDLER).login());

        assertThat(bearing(handler.login()).get(path).statusCode()).isEqualTo(200);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", path + "/claim", Map.of("revision", own.revision())).statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", path + "/complete", Map.of("revision", own.revision(), "form", Map.of())).statusCode()).isEqualTo(404);
        assertThat(grounds(stranger.get(path), "key")).isEqualTo(grounds(stranger.get("/api/v1/tasks/no-such"), "key"));
    }

    @Test
    void sendsThePoliciesOfABrowserWithEveryAnswer() {
        var headers = stranger().get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void exposesNothingOfTheEngine() {
        var administrator = bearing("admin");

        for (String path : List.of("/engine-rest/engine", "/engine-rest/task", "/camunda/app/cockpit/", "/actuator/env", "/actuator/beans")) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(stranger().get(path).statusCode()).as(path).isEqualTo(302);
        }
    }

    @Test
    void describesTheApi() {
        JsonNode api = Caller.json(stranger().get("/v3/api-docs"));

        assertThat(api.at("/info/title").asText()).isEqualTo("Caiflow");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/paths/~1api~1v1~1me/get").isMissingNode()).isFalse();
        assertThat(api.at("/paths/~1api~1v1~1me/get/parameters").isMissingNode()).isTrue();
        assertThat(api.toString()).doesNotContain("\"memberships\":{\"in\"");
    }
}
