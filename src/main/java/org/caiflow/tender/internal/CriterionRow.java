package org.caiflow.tender.internal;

import java.math.BigDecimal;

import org.caiflow.tender.Tenders;

record CriterionRow(long tenderId, int no, String name, String standard, BigDecimal maxPoints, boolean objective) {

    static CriterionRow of(long tenderId, Tenders.Criterion criterion) {
        return new CriterionRow(tenderId, criterion.no(), criterion.name(), criterion.standard(), criterion.max(),
                criterion.objective());
    }

    Tenders.Criterion view() {
        return new Tenders.Criterion(no, name, standard, plain(maxPoints), objective);
    }

    /** As it was typed: the column keeps more decimals. Null stays null. */
    static BigDecimal plain(BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
