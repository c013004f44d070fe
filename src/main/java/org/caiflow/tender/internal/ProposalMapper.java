package org.caiflow.tender.internal;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ProposalMapper {

    int insert(ProposalRow proposal);

    ProposalRow latest(long packageId);

    /** @return 1, or 0 when the revision has moved on */
    int update(ProposalRow proposal);
}
