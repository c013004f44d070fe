package org.caiflow.identity;

import org.caiflow.identity.Organisations.NewOrganisation;
import org.caiflow.kernel.Refused;
import org.springframework.boot.test.context.TestComponent;

import java.util.concurrent.atomic.AtomicInteger;

/** People and organisations for tests: each call makes new ones, so that tests do not meet each other's. */
@TestComponent
public class Townspeople {

    public static final String PASSWORD = "Caiflow2026";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Organisations organisations;
    private final People people;

    public Townspeople(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    public Actor administrator() {
        return people.actor(people.byLogin("admin").orElseThrow().id());
    }

    /** A new organisation in the region {@code cn}. */
    public long organisation(Party kind) {
        return organisation(kind, "cn");
    }

    public long organisation(Party kind, String region) {
        int number = NEXT.incrementAndGet();
        return organisations.register(new NewOrganisation("单位" + number, kind,
                CreditCode.withCheck("91420200MA" + String.format("%07d", number)), region,
                kind == Party.PURCHASER ? BudgetLevel.CITY : null, kind == Party.SUPPLIER ? SizeClass.SMALL : null,
                "人民路1号", "0714-6350000", "unit" + number + "@example.cn"));
    }

    /** A new person who holds the role in the organisation. */
    public Actor person(Role role, long organisation) {
        long person = nobody();
        people.grant(administrator(), person, organisation, role);
        return people.actor(person);
    }

    /** A new person who holds the role in a new organisation. */
    public Actor person(Role role) {
        return person(role, organisation(role.party()));
    }

    /** A new person of the department that supervises {@code cn}, which is made when there is none. */
    public Actor supervisor() {
        long office;
        try {
            office = organisations.supervisorOf("cn").id();
        } catch (Refused none) {
            office = organisation(Party.SUPERVISION);
        }
        return person(Role.SUPERVISOR, office);
    }

    /** A new person without any role. */
    public long nobody() {
        int number = NEXT.incrementAndGet();
        return people.register("person" + number, "人员" + number, "person" + number + "@example.cn", null, PASSWORD);
    }
}
