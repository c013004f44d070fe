package org.caiflow.identity;

import java.io.Serializable;

/** A role that a person holds in an organisation. */
public record Membership(long organisationId, String organisation, String region, Role role) implements Serializable {
}
