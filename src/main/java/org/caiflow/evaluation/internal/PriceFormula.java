package org.caiflow.evaluation.internal;

import java.util.Comparator;
import java.util.List;

/** 最低评标价法 (财政部令第87号第五十四条、第五十六条): the lowest price first, after corrections and policy deductions and nothing else; equals share a rank. */
final class PriceFormula implements Formula {

    @Override
    public List<Scored> rank(List<Entry> entries) {
        Formula.base(entries);
        return Formula.placed(entries.stream().map(entry -> new Scored(0, entry.bidId(), entry.evaluationPrice(), null, null)).toList(),
                Comparator.comparing(Scored::evaluationPrice));
    }
}
