package org.caiflow.identity.internal;

import org.caiflow.identity.Membership;
import org.caiflow.identity.Person;
import org.caiflow.identity.SignIns.SignedIn;

import java.util.List;

/** A row of {@code person}. The password is the encoder's text, never shown. */
record PersonRow(long id, String login, String name, String email, String mobile, String password, int credentials,
                 String language, boolean active, int revision) {

    Person with(List<Membership> memberships) {
        return new Person(id, login, name, email, mobile, active, memberships);
    }

    SignedIn signedIn() {
        return new SignedIn(id, login, credentials);
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
