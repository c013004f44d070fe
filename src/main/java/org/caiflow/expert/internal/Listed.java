package org.caiflow.expert.internal;

import java.util.List;

/**
 * An expert of the pool as it stands for one committee.
 *
 * @param strata specialties asked for under which the expert is listed
 * @param barred code of the reason why the expert may not be called; null for none
 */
record Listed(long expertId, long personId, List<String> strata, String barred) {

    boolean mayBeCalled() {
        return barred == null;
    }
}
