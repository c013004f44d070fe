package org.caiflow.supervision.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.Questions.Filter;
import org.caiflow.supervision.Questions.State;

import java.util.Collection;
import java.util.List;

@Mapper
interface QuestionMapper {

    void insertRun(RunRow run);

    RunRow run(@Param("packageId") long packageId, @Param("tenderId") long tenderId);

    List<RunRow> runsOf(long caseId);

    void insert(QuestionRow question);

    void insertBid(@Param("questionId") long questionId, @Param("position") int position, @Param("bidId") long bidId, @Param("supplierId") long supplierId);

    QuestionRow lock(long id);

    int setState(@Param("id") long id, @Param("state") State state, @Param("revision") int revision);

    /** With most to explain first. */
    List<QuestionRow> ofRun(long runId);

    /** With most to explain first. @param weight of the last one of the page before; null with {@code after} for the first page */
    List<QuestionRow> list(@Param("regions") Collection<String> regions, @Param("filter") Filter filter, @Param("weight") Integer weight,
                           @Param("after") Long after, @Param("limit") int limit);

    int countOpen(@Param("regions") Collection<String> regions);

    List<BidRow> bids(@Param("questions") Collection<Long> questions);

    void insertEntry(@Param("questionId") long questionId, @Param("entry") EntryRow entry);

    /** Oldest first. */
    List<EntryRow> entries(@Param("questions") Collection<Long> questions);

    record BidRow(long questionId, long bidId, long supplierId) {
    }

    /** @param seat null for supervision; @param personId null for a seat */
    record EntryRow(long questionId, String seat, String label, Long personId, Answer answer, String words, long atMs) {
    }
}
