package org.caiflow.inbox.internal;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.inbox.ListViews;

@Mapper
interface ListViewMapper {

    List<ListViews.View> of(@Param("personId") long personId, @Param("list") ListViews.Listed list);

    void put(@Param("personId") long personId, @Param("list") ListViews.Listed list, @Param("name") String name,
             @Param("query") String query);

    int delete(@Param("personId") long personId, @Param("id") long id);
}
