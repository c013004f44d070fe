package org.caiflow.identity.internal;

import org.caiflow.identity.Organisations.NewOrganisation;

/** A new row of {@code organisation}; receives its id from the database. */
final class OrganisationRow {

    private long id;
    private final NewOrganisation content;

    OrganisationRow(NewOrganisation content) {
        this.content = content;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public NewOrganisation getContent() {
        return content;
    }
}
