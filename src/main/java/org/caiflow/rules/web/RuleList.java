package org.caiflow.rules.web;

import org.caiflow.identity.Region;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Parameters.Filter;
import org.caiflow.rules.Unit;

import java.util.List;
import java.util.Map;

/**
 * Model of {@code templates/rules/list.ftlh}.
 *
 * @param regionNames   name by code, for the regions that are known here; law of other regions keeps its code
 * @param unconfirmed   how many of all rows nobody has checked
 * @param done          what was just done, {@code added} or {@code confirmed}; null otherwise
 */
public record RuleList(List<Line> rules, Filter filter, List<Region> regions, Map<String, String> regionNames, int unconfirmed,
                       String done) {

    public record Line(Parameter rule) {

        /** Amounts of yuan are shown as money. */
        public Long fen() {
            return rule.value() == null || rule.unit() != Unit.YUAN ? null : rule.value().movePointRight(2).longValueExact();
        }

        public String number() {
            return rule.value() == null ? null : rule.value().toPlainString();
        }
    }
}
