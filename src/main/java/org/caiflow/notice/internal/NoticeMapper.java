package org.caiflow.notice.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.notice.NoticeKind;

import java.util.List;
import java.util.Optional;

@Mapper
interface NoticeMapper {

    /** Locks the row of prefix and year until the transaction ends. */
    void countUp(@Param("prefix") String prefix, @Param("year") int year);

    int lastNo(@Param("prefix") String prefix, @Param("year") int year);

    void insert(NoticeRow notice);

    Optional<NoticeRow> byNo(String no);

    List<NoticeRow> ofCase(long caseId);

    List<NoticeRow> list(@Param("kind") NoticeKind kind, @Param("regions") List<String> regions, @Param("search") String search,
                         @Param("before") Long before, @Param("limit") int limit);
}
