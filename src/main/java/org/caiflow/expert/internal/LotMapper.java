package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.identity.Party;

import java.util.List;

@Mapper
interface LotMapper {

    void insert(LotRow lot);

    int update(LotRow lot);

    /** The committee's latest; null before the first freeze. */
    LotRow latest(long committeeId);

    LotRow lockLatest(long committeeId);

    LotRow byCommitment(String commitment);

    /** Oldest first. */
    List<LotRow> ofCommittee(long committeeId);

    void insertNonce(NonceRow nonce);

    int markRevealed(@Param("lotId") long lotId, @Param("party") Party party, @Param("at") long at);

    List<NonceRow> nonces(long lotId);

    void insertHalf(HalfRow half);

    int setContent(@Param("id") long id, @Param("content") String content, @Param("givenAt") Long givenAt);

    List<HalfRow> halves(long lotId);

    void insertSealed(SealedRow sealed);

    List<SealedRow> sealed(@Param("lotId") long lotId, @Param("receiver") Party receiver);

    void insertRound(LotRoundRow round);

    List<LotRoundRow> rounds(long lotId);

    int committeesBefore(@Param("packageId") long packageId, @Param("committeeId") long committeeId);
}
