package org.caiflow.tender;

import java.util.List;
import java.util.Set;

/** Implemented above, each reason for which a package fails by one: whom it concerns (废标告知, 政府采购法第三十六条). */
public interface FailedBidders {

    /** As the model states it: {@code too-few-bidders}, {@code too-few-valid}, {@code no-candidate}, {@code not-signed}. */
    Set<String> reasons();

    /** Suppliers that handed in a bid; they are told why. */
    List<Long> concerned(long packageId);

    /** How many bids stood when the package failed. */
    int standing(long packageId);
}
