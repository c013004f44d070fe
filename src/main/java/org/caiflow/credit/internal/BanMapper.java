package org.caiflow.credit.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.credit.Bans.Ban;
import org.caiflow.credit.Bans.State;
import org.caiflow.credit.Bans.Version;
import org.caiflow.credit.CreditList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** {@code supplier_ban} says who and which version stands, {@code supplier_ban_version} what it says. */
@Mapper
interface BanMapper {

    void insert(BanHead head);

    void insertVersion(VersionRow version);

    /** @return 0 when another version stands by now */
    int step(@Param("id") long id, @Param("version") int version);

    /** @param day on which states are told */
    List<Ban> page(@Param("words") String words, @Param("list") CreditList list, @Param("state") State state, @Param("day") LocalDate day,
                   @Param("after") Long after, @Param("limit") int limit);

    Ban get(@Param("id") long id, @Param("day") LocalDate day);

    List<Ban> inForce(@Param("creditCode") String creditCode, @Param("regions") Collection<String> regions, @Param("day") LocalDate day);

    List<Version> versions(long id);

    /** Records that stand and say the same of the company. */
    int countSame(@Param("creditCode") String creditCode, @Param("list") CreditList list, @Param("paperNo") String paperNo,
                  @Param("except") long except);
}
