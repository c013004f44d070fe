package org.caiflow.identity.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.identity.SealKey;

import java.util.List;

@Mapper
interface SealKeyMapper {

    void insert(@Param("organisationId") long organisationId, @Param("personId") long personId, @Param("x25519") String x25519,
                @Param("sm2") String sm2, @Param("fingerprint") String fingerprint, @Param("at") long at);

    int retire(@Param("id") long id, @Param("at") long at);

    int retireOf(@Param("organisationId") long organisationId, @Param("personId") long personId, @Param("at") long at);

    SealKey get(long id);

    SealKey byFingerprint(String fingerprint);

    List<SealKey> inUse(long organisationId);

    List<SealKey> ofOrganisations(List<Long> organisations);
}
