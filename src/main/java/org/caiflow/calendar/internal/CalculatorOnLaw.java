package org.caiflow.calendar.internal;

import org.caiflow.calendar.Calculator;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Scope;
import org.springframework.stereotype.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

@Service
class CalculatorOnLaw implements Calculator {

    private final Law law;
    private final WorkCalendar calendar;
    private final Organisations organisations;

    CalculatorOnLaw(Law law, WorkCalendar calendar, Organisations organisations) {
        this.law = law;
        this.calendar = calendar;
        this.organisations = organisations;
    }

    @Override
    public List<WorkCalendar.Day> days(String region, String from, String to) {
        var grounds = new Grounds();
        checkRegion(region, grounds);
        LocalDate first = Inputs.day(from, "from", grounds);
        LocalDate last = Inputs.day(to, "to", grounds);
        grounds.refuseIfAny();
        return calendar.days(region, first, last);
    }

    @Override
    public List<String> rules() {
        return law.all().stream().filter(rule -> rule.unit().isTime() && rule.value() != null).map(Parameter::key).distinct().toList();
    }

    @Override
    public Answer calculate(Question question) {
        var grounds = new Grounds();
        String region = Inputs.isEmpty(question.region()) ? Scope.NATION.region() : question.region();
        checkRule(question.rule(), grounds);
        checkRegion(region, grounds);
        BudgetLevel level = level(question.level(), grounds);
        LocalDateTime from = Inputs.moment(question.from(), "from", grounds);
        grounds.refuseIfAny();
        Parameter rule = law.require(question.rule(), new Scope(region, level), from.toLocalDate());
        Instant instant = from.atZone(PlatformClock.ZONE).toInstant();
        var term = question.backwards() ? calendar.latestStart(instant, rule, region) : calendar.due(instant, rule, region);
        return new Answer(rule, region, from.toLocalDate(), question.backwards(), term);
    }

    private void checkRule(String key, Grounds grounds) {
        if (Inputs.isEmpty(key)) {
            grounds.add(Ground.of("calendar.rule-needed").at("rule"));
            return;
        }
        var rows = law.all().stream().filter(rule -> rule.key().equals(key)).toList();
        grounds.unless(!rows.isEmpty(), Ground.of("calendar.rule-unknown", key).at("rule"))
                .unless(rows.isEmpty() || rows.get(0).unit().isTime(), Ground.of("calendar.rule-not-a-term", key).at("rule"));
    }

    private void checkRegion(String code, Grounds grounds) {
        grounds.unless(organisations.regions().stream().anyMatch(region -> region.code().equals(code)),
                Ground.of("rules.unknown-region", String.valueOf(code)).at("region"));
    }

    private static BudgetLevel level(String name, Grounds grounds) {
        if (Inputs.isEmpty(name)) {
            return null;
        }
        var level = Arrays.stream(BudgetLevel.values()).filter(one -> one.name().equals(name)).findFirst();
        grounds.unless(level.isPresent(), Ground.of("rules.unknown-level", name).at("level"));
        return level.orElse(null);
    }
}
