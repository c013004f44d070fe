package org.caiflow.supervision.web;

import org.caiflow.supervision.Questions.Filter;
import org.caiflow.supervision.Questions.Page;
import org.caiflow.supervision.Questions.State;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;

import java.util.List;
import java.util.Map;

/** Page {@code supervision/desk}. @param first address of the first page; empty on it; @param next empty on the last */
public record SupervisionView(Page page, Filter filter, Map<String, String> regions, String first, String next) {

    public List<Suspicion> kinds() {
        return List.of(Suspicion.values());
    }

    public List<Weight> weights() {
        return List.of(Weight.HEAVY, Weight.NOTABLE, Weight.SLIGHT);
    }

    public List<State> states() {
        return List.of(State.values());
    }

    /** Whether more is left out than what is answered. */
    public boolean filtered() {
        return filter.kind() != null || filter.weight() != null || filter.region() != null || filter.state() != State.OPEN;
    }
}
