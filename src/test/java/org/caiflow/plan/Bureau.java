package org.caiflow.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationContext;

import org.caiflow.bid.Bidding;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.kernel.Money;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;

/** A purchaser with its people, a budget line of five million yuan and an agency; it works through the inbox as people do. */
public class Bureau {

    private final ApplicationContext platform;
    public final Actor handler;
    public final Actor approver;
    public final Actor manager;
    public final Actor reviewer;
    private final Actor administrator;
    public final String budgetLine = "YS-" + UUID.randomUUID().toString().substring(0, 8);

    public Bureau(ApplicationContext platform) {
        this.platform = platform;
        var town = new Townspeople(bean(Organisations.class), bean(People.class));
        administrator = town.administrator();
        long purchaser = town.organisation(Party.PURCHASER);
        handler = town.person(Role.PURCHASER_HANDLER, purchaser);
        approver = town.person(Role.PURCHASER_APPROVER, purchaser);
        manager = town.person(Role.AGENCY_MANAGER);
        reviewer = town.person(Role.AGENCY_REVIEWER, manager.as(Role.AGENCY_MANAGER).organisationId());
        Bidding.at(platform).equip(town, handler, manager);
        bean(Plans.class).addBudgetLine(budgetLine, purchaser, 2026, "信息化设备购置", Money.yuan("5000000"));
    }

    public <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }

    /** Opens a project. @return id of the case */
    public long open(String name) {
        var plans = bean(Plans.class);
        String no = plans.open(handler, plans.budgetLine(handler, budgetLine).id(), name);
        return bean(Cases.class).byNo(no).orElseThrow().id();
    }

    /** A case whose plan is filed and whose agency is chosen: the tender document is to be written. */
    public long tendering(String name, String... packageBudgets) {
        long caseId = open(name);
        complete(handler, caseId, plan(name, packageBudgets));
        complete(approver, caseId, Map.of("decision", "yes"));
        complete(handler, caseId, Map.of("agency", String.valueOf(manager.as(Role.AGENCY_MANAGER).organisationId())));
        return caseId;
    }

    /** Someone of the department that supervises the case's region. */
    public Actor supervisor(long caseId) {
        var town = new Townspeople(bean(Organisations.class), bean(People.class));
        String region = bean(Cases.class).get(caseId).region();
        town.organisation(Party.SUPERVISION, region);
        return town.person(Role.SUPERVISOR, bean(Organisations.class).supervisorOf(region).id());
    }

    /** What a handler writes into a plan that passes every check. */
    public Map<String, Object> plan(String name, String... packageBudgets) {
        var packages = new ArrayList<Map<String, Object>>();
        Money total = Money.ZERO;
        for (String budget : packageBudgets) {
            packages.add(Map.of("name", "第" + (packages.size() + 1) + "包", "quantity", "1 批", "budget", budget));
            total = total.plus(Money.yuan(budget));
        }
        var form = new LinkedHashMap<String, Object>();
        form.put("name", name);
        form.put("category", "GOODS");
        form.put("organisationForm", "DECENTRAL");
        form.put("budgetTotal", total.yuan().toPlainString());
        form.put("intentionOn", bean(PlatformClock.class).today().minusDays(40).toString());
        form.put("requirement", "采购服务器与存储设备。");
        form.put("reserveReason", "按此措施无法确保充分供应");
        form.put("packages", packages);
        form.put("decision", "submit");
        return form;
    }

    /** In the room after the deadline: agency and purchaser hand in their shares. */
    public void openRoom(long tenderId) {
        var bidding = Bidding.at(platform);
        bidding.handInShares(manager, tenderId);
        bidding.handInShares(handler, tenderId);
        bean(ClockWalk.class).drain();
    }

    /** Does the only task that the person has in the case, and lets the engine go on. */
    public void complete(Actor actor, long caseId, Map<String, Object> form) {
        var task = task(actor, caseId);
        bean(Tasks.class).complete(actor, task.item().id(), task.item().revision(), form);
        bean(ClockWalk.class).drain();
    }

    /** Lets time pass, with all that falls due on the way. */
    public void until(Instant instant) {
        bean(ClockWalk.class).forwardTo(administrator, instant);
    }

    public Tasks.Task task(Actor actor, long caseId) {
        String no = bean(Cases.class).get(caseId).no();
        List<Tasks.Item> items = bean(Tasks.class).list(actor, new Tasks.Filter(no, null, null), null, 10).items();
        return bean(Tasks.class).get(actor, items.get(0).id());
    }
}
