package org.caiflow.rules.web;

import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Region;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Parameters.NewParameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * Model of {@code templates/rules/new.ftlh}: what was typed stays, whatever is wrong with it.
 *
 * @param former  row that the new one follows
 * @param grounds empty until something was refused
 */
public record RuleForm(Parameter former, Typed typed, List<Region> regions, List<Told> grounds) {

    /** Fields of the form as text. */
    public record Typed(String key, String value, String region, String level, String validFrom, String article) {

        static Typed like(Parameter former) {
            return new Typed(former.key(), former.value() == null ? "" : former.value().toPlainString(), former.region(),
                    former.level() == null ? "" : former.level().name(), "", former.article());
        }

        NewParameter read() {
            var grounds = new Grounds();
            var read = new NewParameter(key, number(grounds), region, level(grounds), day(grounds), article);
            grounds.refuseIfAny();
            return read;
        }

        private BigDecimal number(Grounds grounds) {
            try {
                return value.isBlank() ? null : new BigDecimal(value.strip());
            } catch (NumberFormatException e) {
                grounds.add(Ground.of("rules.bad-number", value.strip()).at("value"));
                return null;
            }
        }

        private LocalDate day(Grounds grounds) {
            try {
                return validFrom.isBlank() ? null : LocalDate.parse(validFrom.strip());
            } catch (DateTimeParseException e) {
                grounds.add(Ground.of("rules.bad-date", validFrom.strip()).at("validFrom"));
                return null;
            }
        }

        private BudgetLevel level(Grounds grounds) {
            if (level.isBlank()) {
                return null;
            }
            var known = Arrays.stream(BudgetLevel.values()).filter(one -> one.name().equals(level)).findFirst();
            grounds.unless(known.isPresent(), Ground.of("rules.unknown-level", level).at("level"));
            return known.orElse(null);
        }
    }

    public List<BudgetLevel> levels() {
        return List.of(BudgetLevel.values());
    }
}
