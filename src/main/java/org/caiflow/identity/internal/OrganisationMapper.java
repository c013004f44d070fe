package org.caiflow.identity.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Party;

import java.util.Collection;
import java.util.List;
import java.util.Set;

@Mapper
interface OrganisationMapper {

    Organisation byId(long id);

    List<Organisation> all(@Param("ids") Collection<Long> ids);

    Organisation byCreditCode(String creditCode);

    List<Organisation> ofKind(Party kind);

    /** The one registered first. */
    Organisation firstIn(@Param("region") String region, @Param("kind") Party kind);

    List<Organisation> page(@Param("kind") Party kind, @Param("search") String search, @Param("creditCode") String creditCode,
                            @Param("after") Long after, @Param("limit") int limit);

    List<Long> named(@Param("kinds") Set<Party> kinds, @Param("search") String search, @Param("limit") int limit);

    void insert(OrganisationRow row);
}
