package org.caiflow.supervision.internal;

import org.caiflow.supervision.Rate.Peers;

import java.util.List;

/** What was measured on this platform before, in other tenders. */
interface Past {

    List<Double> values(Peers peers, Measure measure);

    /** Suppliers whose files had this trait. */
    Seen seen(String trait, String value);

    record Seen(int having, int suppliers) {
    }
}
