package org.caiflow.supervision.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.supervision.Rate.Peers;

import java.util.List;

@Mapper
interface SampleMapper {

    void insert(@Param("tenderId") long tenderId, @Param("packageId") long packageId, @Param("peers") Peers peers, @Param("measure") Measure measure,
                @Param("value") double value);

    /** Of the latest five thousand packages. */
    List<Double> values(@Param("peers") Peers peers, @Param("measure") Measure measure, @Param("tenderId") long tenderId);

    void insertTraits(@Param("tenderId") long tenderId, @Param("supplierId") long supplierId, @Param("traits") List<Trace> traits);

    int having(@Param("trait") String trait, @Param("hash") String hash, @Param("tenderId") long tenderId);

    int suppliers(long tenderId);

    record Trace(String trait, String hash) {
    }
}
