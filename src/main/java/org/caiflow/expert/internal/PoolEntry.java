package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Application;
import org.caiflow.expert.Application.Tie;
import org.caiflow.expert.Application.TieKind;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Makes a version the entry in force: what draws and recusals read. */
@Component
class PoolEntry {

    private final ExpertMapper experts;
    private final TieMapper ties;
    private final Applications applications;
    private final SpecialtyTree specialties;
    private final PlatformClock clock;

    PoolEntry(ExpertMapper experts, TieMapper ties, Applications applications, SpecialtyTree specialties, PlatformClock clock) {
        this.experts = experts;
        this.ties = ties;
        this.applications = applications;
        this.specialties = specialties;
        this.clock = clock;
    }

    void put(ApplicationRow version) {
        var application = applications.read(version);
        var row = experts.ofPerson(version.personId);
        boolean isNew = row == null;
        row = isNew ? new ExpertRow() : row;
        fill(row, version, application);
        if (isNew) {
            row.personId = version.personId;
            row.registeredAt = row.changedAt;
            experts.insert(row);
        } else if (experts.update(row) != 1) {
            throw Refused.conflict("expert.stale");
        }
        long id = row.id;
        replaceSpecialties(row, application);
        ties.deleteOf(id);
        all(application).forEach(tie -> ties.insert(row(id, tie)));
    }

    private void fill(ExpertRow row, ApplicationRow version, Application application) {
        row.applicationId = version.id;
        row.region = application.region();
        row.employer = application.employer().strip();
        row.employerKey = Names.key(application.employer());
        row.title = application.title();
        row.titleLevel = application.titleLevel().name();
        row.fieldSince = application.fieldSince();
        row.birth = application.birth();
        row.validFrom = version.validFrom;
        row.validTo = version.validTo;
        row.active = true;
        row.changedAt = clock.now().toEpochMilli();
    }

    private void replaceSpecialties(ExpertRow row, Application application) {
        experts.deleteSpecialties(row.id);
        experts.insertSpecialties(row, specialties.leaves(application.specialties()));
    }

    /** The present employer too, by its credit code: its name stands in the entry itself. */
    private static List<Tie> all(Application application) {
        var all = new ArrayList<>(application.ties());
        if (application.employerCode() != null) {
            all.add(new Tie(TieKind.EMPLOYED, application.employer(), application.employerCode(), null, null, null, null));
        }
        return all;
    }

    private static TieRow row(long expertId, Tie tie) {
        return new TieRow(expertId, tie.kind(), tie.organisation(), Names.key(tie.organisation()), tie.creditCode(), tie.relation(),
                tie.since(), tie.until());
    }
}
