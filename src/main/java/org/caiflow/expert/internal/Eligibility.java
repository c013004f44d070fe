package org.caiflow.expert.internal;

import org.caiflow.expert.Application;
import org.caiflow.expert.Registrations.Validity;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Scope;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who may be an expert, and for how long (财库〔2016〕198号第六条). */
@Component
class Eligibility {

    private final Law law;
    private final ExpertMapper experts;

    Eligibility(Law law, ExpertMapper experts) {
        this.law = law;
        this.experts = experts;
    }

    /** Title and years in the field, age, misconduct; empty for who may be entered on the day. */
    List<Ground> check(long personId, Application application, LocalDate day) {
        var scope = new Scope(application.region(), null);
        var grounds = new Grounds();
        checkTitle(application, law.require("expert.title-years", scope, day), day, grounds);
        checkAge(application.birth(), law.require("expert.age-below", scope, day), day, grounds);
        checkMisconduct(personId, application, law.require("expert.clean-years", scope, day), day, grounds);
        return grounds.list();
    }

    private static void checkTitle(Application application, Parameter years, LocalDate day, Grounds grounds) {
        boolean longEnough = !application.fieldSince().plusYears(years.value().longValue()).isAfter(day);
        grounds.unless(application.titleLevel() == Application.Level.SENIOR || longEnough,
                Ground.of("expert.years-short", years.value().intValue()).at("fieldSince").under(years.article()));
    }

    /** Who turns that old on the day is no longer below it. */
    private static void checkAge(LocalDate birth, Parameter below, LocalDate day, Grounds grounds) {
        grounds.unless(day.isBefore(birth.plusYears(below.value().longValue())),
                Ground.of("expert.too-old", below.value().intValue()).at("birth").under(below.article()));
    }

    private void checkMisconduct(long personId, Application application, Parameter years, LocalDate day, Grounds grounds) {
        var expert = experts.ofPerson(personId);
        boolean banned = expert != null && experts.bannedSince(expert.id, day.minusYears(years.value().longValue()));
        grounds.unless(application.clean() && !banned,
                Ground.of("expert.not-clean", years.value().intValue()).at("clean").under(years.article()));
    }

    /** Until the period is over, at most until the day before the person is too old; empty while the period is left empty. */
    Optional<Validity> validity(Application application, LocalDate day) {
        var scope = new Scope(application.region(), null);
        return law.find("expert.eligibility-period", scope, day).map(period -> validity(application, period, scope, day));
    }

    /** @throws org.caiflow.kernel.Refused while the period is left empty */
    Validity requireValidity(Application application, LocalDate day) {
        var scope = new Scope(application.region(), null);
        return validity(application, law.require("expert.eligibility-period", scope, day), scope, day);
    }

    private Validity validity(Application application, Parameter period, Scope scope, LocalDate day) {
        var end = day.plusYears(period.value().longValue()).minusDays(1);
        return new Validity(day, earlier(end, lastDayOfAge(application.birth(), scope, day)));
    }

    LocalDate lastDayOfAge(LocalDate birth, Scope scope, LocalDate day) {
        return birth.plusYears(law.require("expert.age-below", scope, day).value().longValue()).minusDays(1);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
