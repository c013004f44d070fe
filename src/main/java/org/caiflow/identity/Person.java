package org.caiflow.identity;

import java.util.List;

/** A person as shown to others. */
public record Person(long id, String login, String name, String email, String mobile, boolean active,
                     List<Membership> memberships) {
}
