package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface BidMapper {

    void insert(BidRow bid);

    void insertFile(@Param("bidId") long bidId, @Param("position") int position, @Param("sha256") String sha256);

    List<String> files(long bidId);

    BidRow get(long id);

    /** The bid that stands, locked; null when there is none. */
    BidRow lockStanding(@Param("tenderId") long tenderId, @Param("packageId") long packageId,
                        @Param("supplierId") long supplierId);

    /** It stands no longer: replaced or withdrawn. */
    int end(@Param("id") long id, @Param("revision") int revision, @Param("state") BidState state, @Param("at") long at);

    int setReceipt(@Param("id") long id, @Param("paper") String paper);

    /** Every bid of the supplier in the round, oldest first, history included. */
    List<BidRow> ofSupplier(@Param("tenderId") long tenderId, @Param("supplierId") long supplierId);

    /** By order of arrival; for the opening only. */
    List<BidRow> standing(@Param("tenderId") long tenderId, @Param("packageId") long packageId);

    int open(@Param("id") long id, @Param("revision") int revision, @Param("at") long at);

    List<BidRow> opened(@Param("tenderId") long tenderId, @Param("packageId") long packageId);

    List<BidRow> openedOfTender(long tenderId);
}
