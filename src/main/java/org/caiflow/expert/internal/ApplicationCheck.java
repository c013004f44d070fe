package org.caiflow.expert.internal;

import org.caiflow.expert.Application;
import org.caiflow.expert.Application.Tie;
import org.caiflow.identity.CreditCode;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/** Whether an application is complete and true in itself, and the person eligible. */
@Component
class ApplicationCheck {

    private final Eligibility eligibility;
    private final SpecialtyTree specialties;
    private final Organisations organisations;

    ApplicationCheck(Eligibility eligibility, SpecialtyTree specialties, Organisations organisations) {
        this.eligibility = eligibility;
        this.specialties = specialties;
        this.organisations = organisations;
    }

    List<Ground> check(long personId, Application application, LocalDate day) {
        var grounds = new Grounds();
        checkPlace(application, grounds);
        grounds.unless(application.birth().isBefore(day) && application.fieldSince().isAfter(application.birth())
                && !application.fieldSince().isAfter(day), Ground.of("expert.dates-wrong").at("fieldSince"));
        checkTies(application.ties(), day, grounds);
        // a region that does not exist has no rules
        return known(application.region()) ? grounds.addAll(eligibility.check(personId, application, day)).list() : grounds.list();
    }

    private void checkPlace(Application application, Grounds grounds) {
        grounds.unless(known(application.region()), Ground.of("expert.region-unknown").at("region"))
                .unless(!application.specialties().isEmpty(), Ground.of("expert.specialties-missing").at("specialties"))
                .unless(specialties.knows(application.specialties()), Ground.of("expert.specialty-unknown").at("specialties"))
                .unless(application.employer() != null && !application.employer().isBlank(),
                        Ground.of("expert.employer-missing").at("employer"))
                .unless(application.employerCode() == null || CreditCode.isValid(application.employerCode()),
                        Ground.of("expert.credit-code-wrong").at("employerCode"));
    }

    private boolean known(String region) {
        return organisations.regions().stream().anyMatch(one -> one.code().equals(region));
    }

    private static void checkTies(List<Tie> ties, LocalDate day, Grounds grounds) {
        int row = 0;
        int kin = 0;
        for (Tie tie : ties) {
            String at = tie.relation() == null ? "ties[" + row++ + "]" : "kin[" + kin++ + "]";
            grounds.unless(tie.creditCode() == null || CreditCode.isValid(tie.creditCode()),
                            Ground.of("expert.credit-code-wrong").at(at + ".creditCode"))
                    .unless(tie.since() == null || tie.until() == null || !tie.until().isBefore(tie.since()),
                            Ground.of("expert.tie-dates").at(at + ".until"))
                    .unless(tie.since() == null || !tie.since().isAfter(day), Ground.of("expert.tie-future").at(at + ".since"));
        }
    }
}
