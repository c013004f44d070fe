package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.expert.PoolEntries.Ban;
import org.caiflow.expert.PoolEntries.State;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The pool as lists and single entries for people. */
@Mapper
interface PoolMapper {

    /** @param named people whose name holds the words; @param day on which states are told */
    List<EntryRow> page(@Param("regions") Collection<String> regions, @Param("words") String words, @Param("named") Collection<Long> named,
                        @Param("specialty") String specialty, @Param("state") State state, @Param("day") LocalDate day,
                        @Param("after") Long after, @Param("limit") int limit);

    EntryRow get(@Param("id") long id, @Param("day") LocalDate day);

    /** In no order. */
    List<EntryRow> all(@Param("ids") Collection<Long> ids, @Param("day") LocalDate day);

    EntryRow ofPerson(@Param("personId") long personId, @Param("day") LocalDate day);

    List<Held> specialtiesOf(@Param("ids") Collection<Long> ids);

    int setActive(@Param("id") long id, @Param("active") boolean active, @Param("at") long at);

    void setSpecialtiesActive(@Param("id") long id, @Param("active") boolean active);

    void insertBan(BanRow ban);

    List<Ban> bans(long expertId);

    BanRow ban(long id);

    int lift(@Param("id") long id, @Param("day") LocalDate day, @Param("by") String by, @Param("reason") String reason);

    /** @param state as on the day that was asked for */
    record EntryRow(long id, long personId, Long applicationId, String region, String employer, String title, LocalDate validFrom,
                    LocalDate validTo, State state) {
    }

    record Held(long expertId, String specialty) {
    }

    record BanRow(Long id, long expertId, String kind, LocalDate fromDay, LocalDate toDay, String reason, String article, String enteredBy,
                  long enteredAt) {
    }
}
