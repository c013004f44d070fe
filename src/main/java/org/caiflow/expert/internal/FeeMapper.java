package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface FeeMapper {

    void insert(FeeRow fee);

    int update(FeeRow fee);

    /** Of the committee's last proposal, by seat. */
    List<FeeRow> last(long committeeId);

    int lastRound(long committeeId);

    /** Of the last proposals for any seat of the person, newest first; returned ones are not told. */
    List<OwnRow> own(@Param("mark") byte[] mark);

    record OwnRow(long committeeId, long caseId, String due, long amountFen, long taxFen, String state, Long transferId) {
    }
}
