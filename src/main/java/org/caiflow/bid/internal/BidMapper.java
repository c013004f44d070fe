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

    BidRow lock(long id);

    /** State and content; guarded by the revision that was read. */
    int update(BidRow bid);

    int setReceiptPaper(@Param("id") long id, @Param("paper") String paper);

    /** Every known bid of the supplier in the round, oldest first. */
    List<BidRow> ofSupplier(@Param("tenderId") long tenderId, @Param("supplierId") long supplierId);

    List<Long> tendersOf(long supplierId);

    /** One per bidder, by order of arrival, whatever became of it. */
    List<BidRow> arrived(@Param("tenderId") long tenderId, @Param("packageId") long packageId);

    int countArrived(@Param("tenderId") long tenderId, @Param("packageId") long packageId);

    List<BidRow> opened(@Param("tenderId") long tenderId, @Param("packageId") long packageId);

    List<BidRow> ofTender(long tenderId);
}
