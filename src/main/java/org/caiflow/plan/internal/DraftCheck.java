package org.caiflow.plan.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Planning.Draft;
import org.caiflow.plan.Planning.DraftPackage;

/** What a draft must satisfy to be kept at all; what the law demands of it is asked by the decision {@code FilePlan}. */
final class DraftCheck {

    private static final Set<String> CATEGORIES = Set.of("GOODS", "SERVICES", "WORKS");

    private DraftCheck() {
    }

    static List<Ground> grounds(Draft draft, Money left) {
        var grounds = new Grounds()
                .unless(CATEGORIES.contains(draft.category()), Ground.of("plan.category-unknown").at("category"))
                .unless(draft.budget().isPositive(), Ground.of("plan.amount-not-positive").at("budgetTotal"))
                .unless(draft.budget().compareTo(left) <= 0,
                        Ground.of("plan.over-budget-line", draft.budget().display(), left.display()).at("budgetTotal")
                                .under("政府采购法第六条"))
                .unless(!draft.packages().isEmpty(), Ground.of("plan.no-package").at("packages"));
        var names = new HashSet<String>();
        for (int i = 0; i < draft.packages().size(); i++) {
            grounds.addAll(ofPackage(draft.packages().get(i), "packages[" + i + "]", names));
        }
        return grounds.list();
    }

    private static List<Ground> ofPackage(DraftPackage one, String at, Set<String> names) {
        return new Grounds()
                .unless(names.add(one.name()), Ground.of("plan.package-name-twice", one.name()).at(at + ".name"))
                .unless(one.budget().isPositive(), Ground.of("plan.amount-not-positive").at(at + ".budget"))
                .unless(one.ceiling() == null || one.ceiling().isPositive(),
                        Ground.of("plan.amount-not-positive").at(at + ".ceiling"))
                .list();
    }
}
