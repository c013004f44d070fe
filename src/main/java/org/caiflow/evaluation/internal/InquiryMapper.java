package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface InquiryMapper {

    void insert(InquiryRow inquiry);

    /** What is sent, answered and closed; guarded by the revision that was read. */
    int update(InquiryRow inquiry);

    List<InquiryRow> ofRound(long roundId);

    void insertProposal(@Param("roundId") long roundId, @Param("bidId") long bidId, @Param("seat") String seat, @Param("text") String text,
                        @Param("at") long at);

    /** Oldest first. */
    List<String> proposals(@Param("roundId") long roundId, @Param("bidId") long bidId);

    void insertPaper(@Param("inquiryId") long inquiryId, @Param("sha256") String sha256);

    List<PaperRow> papers(long roundId);

    void insertVote(@Param("inquiryId") long inquiryId, @Param("row") VoteRow row, @Param("at") long at);

    /** Of members who have left, too. */
    List<VoteRow> votes(long roundId);

    record PaperRow(long inquiryId, String sha256) {
    }

    record VoteRow(long inquiryId, String seat, boolean accepted, String reason) {
    }
}
