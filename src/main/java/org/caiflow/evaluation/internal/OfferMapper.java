package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the result notice says of fee and offers. */
@Mapper
interface OfferMapper {

    void insertFee(FeeRow fee);

    void insertOffer(OfferRow offer);

    /** Null when nothing was written down. */
    FeeRow fee(@Param("roundId") long roundId, @Param("pass") int pass);

    OfferRow offer(@Param("roundId") long roundId, @Param("pass") int pass, @Param("bidId") long bidId);

    record FeeRow(long roundId, int pass, long feeFen, String standard, long enteredBy, long enteredAt) {
    }

    record OfferRow(long roundId, int pass, long bidId, String specification, String quantity, Long unitPriceFen, String declaration) {
    }
}
