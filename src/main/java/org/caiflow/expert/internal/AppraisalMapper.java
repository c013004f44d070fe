package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.expert.Appraisals.Grade;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Appraisals and their results. */
@Mapper
interface AppraisalMapper {

    void insert(AppraisalRow row);

    int update(AppraisalRow row);

    AppraisalRow get(long id);

    AppraisalRow lockOfCase(long caseId);

    AppraisalRow ofYear(@Param("region") String region, @Param("year") int year);

    List<AppraisalRow> ofRegions(@Param("regions") Collection<String> regions);

    void insertRun(RunRow run);

    RunRow run(@Param("appraisalId") long appraisalId, @Param("run") int run);

    /** Before the next version is written. */
    void supersede(long appraisalId);

    int supersedeOne(@Param("appraisalId") long appraisalId, @Param("expertId") long expertId, @Param("version") int version);

    void insertResults(@Param("rows") List<ResultRow> rows);

    List<Version> versions(long appraisalId);

    List<GradeCount> grades(long appraisalId);

    List<ResultRow> page(@Param("appraisalId") long appraisalId, @Param("grade") Grade grade, @Param("after") Long after, @Param("limit") int limit);

    List<ResultRow> failed(long appraisalId);

    ResultRow latest(@Param("appraisalId") long appraisalId, @Param("expertId") long expertId);

    /** Of all appraisals, the newest first. */
    List<ResultRow> ofExpert(long expertId);

    List<LastRow> last(@Param("experts") Collection<Long> experts);

    void insertObjection(ObjectionRow row);

    List<ObjectionRow> objections(@Param("appraisalId") long appraisalId, @Param("run") int run);

    ObjectionRow objectionOf(@Param("appraisalId") long appraisalId, @Param("run") int run, @Param("expertId") long expertId);

    int decide(@Param("id") long id, @Param("upheld") boolean upheld, @Param("answer") String answer, @Param("by") String by, @Param("at") long at);

    void insertMeasure(@Param("appraisalId") long appraisalId, @Param("expertId") long expertId, @Param("measure") String measure, @Param("by") String by,
                       @Param("at") long at);

    String measureOf(@Param("appraisalId") long appraisalId, @Param("expertId") long expertId);

    record RunRow(long appraisalId, int run, String rules, int experts, long gatheredAt) {
    }

    record Version(long expertId, int version) {
    }

    record GradeCount(Grade grade, int experts) {
    }

    record LastRow(long expertId, int year, Grade grade, BigDecimal score) {
    }

    record ObjectionRow(Long id, long appraisalId, int run, long expertId, String words, long objectedAt, Boolean upheld, String answer, String decidedBy,
                        Long decidedAt) {
    }
}
