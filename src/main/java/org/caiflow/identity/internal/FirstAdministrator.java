package org.caiflow.identity.internal;

import org.caiflow.identity.Organisations;
import org.caiflow.identity.Organisations.NewOrganisation;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty platform begins with one person who can register the others. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final PersonMapper rows;
    private final People people;
    private final Organisations organisations;
    private final Duties duties;
    private final FirstAdministratorProperties properties;
    private final TransactionTemplate transaction;

    FirstAdministrator(PersonMapper rows, People people, Organisations organisations, Duties duties,
                       FirstAdministratorProperties properties, TransactionTemplate transaction) {
        this.rows = rows;
        this.people = people;
        this.organisations = organisations;
        this.duties = duties;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (rows.none()) {
                register();
            }
        });
    }

    private void register() {
        boolean given = Text.orNull(properties.password()) != null;
        String password = given ? properties.password() : Secrets.token() + "a1";
        long organisation = organisations.register(new NewOrganisation(properties.organisation(), Party.PLATFORM, null, "cn",
                null, null, null, null, null));
        long person = people.register(properties.login(), properties.name(), null, null, password);
        duties.grant(null, person, organisation, Role.ADMINISTRATOR);
        if (!given) {
            log.info("First administrator '{}' with password '{}': change it after the first sign-in", properties.login(), password);
        }
    }
}
