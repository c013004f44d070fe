package org.caiflow.rules.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Unit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.List;

@Service
@Transactional
class ParametersOnRows implements Parameters {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ParameterMapper rows;
    private final Organisations organisations;

    ParametersOnRows(ParameterMapper rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Parameter> list(Filter filter) {
        return rows.list(filter).stream().map(ParameterRow::toParameter).toList();
    }

    @Override
    public long add(Actor by, NewParameter parameter) {
        by.as(Role.ADMINISTRATOR);
        List<ParameterRow> ofKey = rows.ofKey(parameter.key());
        check(parameter, ofKey);
        var row = new NewRow(parameter, ofKey.get(0), by.login());
        endFormer(row);
        try {
            rows.insert(row);
        } catch (DuplicateKeyException faster) {
            throw Refused.conflict("rules.added-elsewhere", parameter.key());
        }
        return row.id();
    }

    private void check(NewParameter parameter, List<ParameterRow> ofKey) {
        var grounds = new Grounds()
                .unless(!ofKey.isEmpty(), Ground.of("rules.unknown-key", String.valueOf(parameter.key())).at("key"))
                .unless(isRegion(parameter.region()), Ground.of("rules.unknown-region", String.valueOf(parameter.region())).at("region"))
                .unless(parameter.validFrom() != null, Ground.of("rules.start-needed").at("validFrom"))
                .unless(parameter.article() != null && !parameter.article().isBlank(), Ground.of("rules.article-needed").at("article"));
        if (!ofKey.isEmpty() && parameter.value() != null) {
            checkValue(parameter.value(), ofKey.get(0).unit(), grounds);
        }
        grounds.refuseIfAny();
    }

    private static void checkValue(BigDecimal value, Unit unit, Grounds grounds) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        grounds.unless(value.signum() >= 0, Ground.of("rules.value-negative").at("value"))
                .unless(whole || !(unit.isTime() || unit == Unit.COUNT), Ground.of("rules.value-not-whole").at("value"))
                .unless(unit != Unit.PERCENT || value.compareTo(HUNDRED) <= 0, Ground.of("rules.value-over-hundred").at("value"))
                .unless(value.precision() - value.scale() <= 14 && value.scale() <= 6, Ground.of("rules.value-too-long").at("value"));
    }

    private boolean isRegion(String code) {
        return organisations.regions().stream().map(Region::code).anyMatch(known -> known.equals(code));
    }

    /** The former row keeps its value and its days: what was decided under it can be explained later. */
    private void endFormer(NewRow row) {
        List<ParameterRow> former = rows.lockScope(row.ruleKey, row.region, row.budgetLevel);
        if (former.isEmpty()) {
            return;
        }
        ParameterRow last = former.get(0);
        if (!last.validFrom().isBefore(row.validFrom)) {
            throw Refused.invalid(Ground.of("rules.starts-before-former", last.validFrom()).at("validFrom"));
        }
        if (last.inForceOn(row.validFrom) && rows.end(last.id(), row.validFrom.minusDays(1), last.revision()) != 1) {
            throw Refused.conflict("rules.added-elsewhere", row.ruleKey);
        }
    }

    @Override
    public void confirm(Actor by, long id) {
        by.as(Role.ADMINISTRATOR);
        if (rows.confirm(id, by.login()) != 1) {
            throw Refused.conflict("rules.confirmed-elsewhere");
        }
    }
}
