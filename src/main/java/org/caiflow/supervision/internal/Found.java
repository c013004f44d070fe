package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;

import java.util.List;
import java.util.function.Function;

/** What a screen has found. */
record Found(Suspicion kind, Weight weight, List<Bidder> bidders, Evidence evidence, Rate rate) {

    static Row row(String label, String detail, List<Bidder> bidders, Function<Bidder, Object> cell) {
        return new Row(label, detail, bidders.stream().map(cell).map(Cell::of).toList());
    }
}
