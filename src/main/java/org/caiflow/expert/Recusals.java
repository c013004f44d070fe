package org.caiflow.expert;

import java.util.Set;

/** Implemented above, where the bids are known: whose people may not sit on a package's committee (回避). */
public interface Recusals {

    /** Organisations that have an interest, besides purchaser and agency: the bidders. Asked after the opening only. */
    Set<Long> interested(long packageId);
}
