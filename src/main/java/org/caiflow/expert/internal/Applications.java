package org.caiflow.expert.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.expert.Application;
import org.caiflow.expert.Registrations.Version;
import org.springframework.stereotype.Component;

/** Applications between rows and views. */
@Component
class Applications {

    private static final int TAIL = 4;

    private final ApplicationMapper mapper;
    private final AccountVault vault;
    private final ObjectMapper json;

    Applications(ApplicationMapper mapper, AccountVault vault, ObjectMapper json) {
        this.mapper = mapper;
        this.vault = vault;
        this.json = json;
    }

    /** The next version of the person; its state, time and validity are the caller's. @param account null for none */
    ApplicationRow next(long personId, Application application, String account) {
        var row = new ApplicationRow();
        row.personId = personId;
        row.version = mapper.lastVersion(personId) + 1;
        row.content = write(application);
        if (account != null) {
            row.account = vault.seal(personId, account);
            row.accountTail = account.substring(Math.max(0, account.length() - TAIL));
        }
        return row;
    }

    private String write(Application application) {
        try {
            return json.writeValueAsString(application);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application cannot be written", e);
        }
    }

    Application read(ApplicationRow row) {
        try {
            return json.readValue(row.content, Application.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("application " + row.id + " cannot be read", e);
        }
    }

    Version view(ApplicationRow row) {
        return new Version(row.id, row.personId, row.version, row.caseId, read(row), row.accountTail, row.state.name(), row.submittedAt,
                row.decidedBy, row.decidedAt, row.remark, row.validFrom, row.validTo, row.source);
    }
}
