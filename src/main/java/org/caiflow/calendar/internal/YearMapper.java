package org.caiflow.calendar.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.calendar.WorkCalendar.Day;

import java.util.List;

@Mapper
interface YearMapper {

    /** The year of each region that has loaded it. */
    List<YearRow> ofYear(@Param("regions") List<String> regions, @Param("year") int year);

    List<Integer> years(@Param("regions") List<String> regions);

    List<Day> exceptions(@Param("region") String region, @Param("year") int year);

    /** English name under which the holiday was stored before; null when there was none. */
    String englishOf(@Param("reason") String reason);

    YearRow lock(@Param("region") String region, @Param("year") int year);

    int insertYear(@Param("region") String region, @Param("year") int year);

    int touchYear(@Param("id") long id, @Param("revision") int revision);

    int deleteExceptions(@Param("region") String region, @Param("year") int year);

    int insertExceptions(@Param("region") String region, @Param("days") List<Day> days);

    record YearRow(long id, String region, int year, int revision) {
    }
}
