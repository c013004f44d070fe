package org.caiflow.rules.internal;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Scope;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the few rows of a key by its index and chooses among them; what an administrator adds counts at once on every node.
 * Not transactional of its own: a caller may go on after a refusal, and its transaction must not be marked for rollback by it.
 */
@Service
class LawOnRows implements Law {

    private final ParameterMapper rows;
    private final Organisations organisations;

    LawOnRows(ParameterMapper rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public Parameter require(String key, Scope scope, LocalDate day) {
        Parameter found = inForce(key, scope, day)
                .orElseThrow(() -> Refused.invalid(Ground.of("rules.missing", key, scope.region(), day)));
        if (found.value() == null) {
            throw Refused.invalid(Ground.of("rules.empty", key, scope.region(), day));
        }
        return found;
    }

    @Override
    public Optional<Parameter> find(String key, Scope scope, LocalDate day) {
        return inForce(key, scope, day).filter(parameter -> parameter.value() != null);
    }

    @Override
    public List<Parameter> all() {
        return rows.list(Parameters.Filter.ALL).stream().map(ParameterRow::toParameter).toList();
    }

    private Optional<Parameter> inForce(String key, Scope scope, LocalDate day) {
        List<String> line = organisations.lineOf(scope.region());
        return rows.ofKey(key).stream()
                .filter(row -> row.inForceOn(day) && line.contains(row.region()) && covers(row, scope.level()))
                .min(nearestFirst(line))
                .map(ParameterRow::toParameter);
    }

    private static boolean covers(ParameterRow row, BudgetLevel level) {
        return row.budgetLevel().isEmpty() || (level != null && row.budgetLevel().equals(level.name()));
    }

    private static Comparator<ParameterRow> nearestFirst(List<String> line) {
        return Comparator.<ParameterRow>comparingInt(row -> line.indexOf(row.region()))
                .thenComparing(row -> row.budgetLevel().isEmpty())
                .thenComparing(ParameterRow::validFrom, Comparator.reverseOrder());
    }
}
