package org.caiflow.expert;

import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.Townspeople;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.NewParameter;
import org.caiflow.rules.Scope;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Filter;
import org.caiflow.workflow.Tasks.Item;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pool of {@code cn} with its supervision, and people who want to be in it. */
public class PoolFixture {

    public static final int YEARS_VALID = 3;

    public final Townspeople town;
    public final Actor supervisor;
    public final long pool;
    private final ApplicationContext platform;

    public PoolFixture(ApplicationContext platform) {
        this.platform = platform;
        town = new Townspeople(bean(Organisations.class), bean(People.class));
        supervisor = town.supervisor();
        pool = town.organisation(Party.POOL);
        period();
    }

    /** The platform leaves the period empty; this place sets its own. */
    private void period() {
        if (bean(Law.class).find("expert.eligibility-period", Scope.NATION, today()).isEmpty()) {
            bean(Parameters.class).add(town.administrator(), new NewParameter("expert.eligibility-period", BigDecimal.valueOf(YEARS_VALID), "cn",
                    null, LocalDate.of(2026, 1, 1), "本地规定"));
        }
    }

    public LocalDate today() {
        return bean(PlatformClock.class).today();
    }

    public Actor person() {
        return town.person(Role.EXPERT, pool);
    }

    /** What an eligible person writes. */
    public Map<String, Object> application() {
        var form = new HashMap<String, Object>(Map.of("region", "cn", "birth", "1980-05-01", "education", "硕士研究生", "title", "高级工程师",
                "titleLevel", "SENIOR", "fieldSince", "2005-07-01", "employer", "某检测研究院", "specialties", List.of("A01", "A03")));
        form.putAll(Map.of("bank", "某银行", "account", "6222 0202 0001 2345", "papers", List.of(paper()), "clean", true, "decision", "submit"));
        return form;
    }

    public String paper() {
        return bean(Papers.class).store(new ByteArrayInputStream("证书".getBytes(StandardCharsets.UTF_8)), "certificate.pdf", "application/pdf")
                .sha256();
    }

    public List<Item> tasksOf(Actor actor, String caseNo) {
        return bean(Tasks.class).list(bean(People.class).actor(actor.personId()), new Filter(null, null, null), null, 200).items().stream()
                .filter(task -> task.caseNo().equals(caseNo)).toList();
    }

    public void doTask(Actor actor, String caseNo, Map<String, Object> form) {
        var task = tasksOf(actor, caseNo).get(0);
        bean(Tasks.class).complete(actor, task.id(), task.revision(), form);
        bean(ClockWalk.class).drain();
    }

    /** A person who has applied and was entered. */
    public Actor entered() {
        var person = person();
        String no = bean(Registrations.class).apply(person).no();
        doTask(person, no, application());
        doTask(supervisor, no, Map.of("decision", "approve"));
        return person;
    }

    public <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }
}
