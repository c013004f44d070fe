package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the year left of the experts, in statements over many committees at once. */
@Mapper
interface FactMapper {

    /** Entries of the region that were in the pool in the time. @param until epoch ms, as is {@code since} */
    List<Entered> pool(@Param("region") String region, @Param("since") long since, @Param("until") long until);

    List<Sat> committees(@Param("packages") Collection<Long> packages);

    List<Held> seats(@Param("committees") Collection<Long> committees);

    List<Rated> ratings(@Param("committees") Collection<Long> committees);

    /** Seats to which no fee is due because of a breach of discipline. */
    List<String> breaches(@Param("committees") Collection<Long> committees);

    /** Bans that began in the time, but for those that were lifted before they began. */
    List<Banned> bans(@Param("region") String region, @Param("from") LocalDate from, @Param("to") LocalDate to);

    record Entered(long expertId, long personId) {
    }

    record Sat(long id, long caseId, long packageId, long requestedAt) {
    }

    /** @param mark of who holds it; of no use without the key */
    record Held(String seat, byte[] mark, long committeeId, SeatRow.Kind kind, String label, SeatRow.State state, String remark) {
    }

    record Rated(String seat, int ratings, int points) {
    }

    record Banned(long expertId, int bans) {
    }
}
