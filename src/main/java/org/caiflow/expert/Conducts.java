package org.caiflow.expert;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Implemented above, where the sheets are: how members of committees worked. */
public interface Conducts {

    /**
     * In a fixed number of queries; who is not named did nothing that is asked here.
     *
     * @param packages   ids; @param sat seats of their committees that worked to the end, whose sheets make the mean
     * @param farPercent of the mean of all sheets for a bid; a sum that is further away is far
     */
    List<Conduct> of(Collection<Long> packages, Collection<String> sat, BigDecimal farPercent);

    /** @param tied left because of a tie that it declared; @param far bids whose sum was far; @param corrections of objective scores */
    record Conduct(String seat, boolean tied, int far, int corrections) {
    }
}
