package org.caiflow.expert.internal;

import org.caiflow.expert.Fees.Account;
import org.springframework.stereotype.Component;

/** Opens accounts for who pays. */
@Component
class FeeAccounts {

    private final ApplicationMapper mapper;
    private final Applications applications;
    private final AccountVault vault;

    FeeAccounts(ApplicationMapper mapper, Applications applications, AccountVault vault) {
        this.mapper = mapper;
        this.applications = applications;
        this.vault = vault;
    }

    Account of(String label, long personId) {
        var row = mapper.withAccount(personId);
        return row == null ? new Account(label, null, null)
                : new Account(label, applications.read(row).bank(), vault.open(personId, row.account));
    }

    /** Null when there is none. */
    String tail(long personId) {
        var row = mapper.withAccount(personId);
        return row == null ? null : row.accountTail;
    }
}
