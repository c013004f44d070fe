package org.caiflow.identity.internal;

import org.apache.ibatis.annotations.Mapper;
import org.caiflow.identity.Region;

import java.util.List;

@Mapper
interface RegionMapper {

    List<Region> all();

    Region byCode(String code);

    /** The region and those above it, nearest first; empty when the code is unknown. */
    List<String> line(String code);

    void insert(Region region);
}
