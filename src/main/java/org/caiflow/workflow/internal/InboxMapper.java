package org.caiflow.workflow.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.workflow.Tasks;

import java.util.Collection;
import java.util.List;

@Mapper
interface InboxMapper {

    void insert(InboxRow row);

    InboxRow find(@Param("id") String id);

    InboxRow lock(@Param("id") String id);

    int claim(@Param("id") String id, @Param("revision") int revision, @Param("personId") Long personId,
              @Param("name") String name);

    int close(@Param("id") String id, @Param("state") String state, @Param("by") String by, @Param("at") long at);

    /** One index range per audience, each limited, merged: the cost follows the page, not the number of open tasks. */
    List<InboxRow> page(@Param("audiences") Collection<String> audiences, @Param("caseId") Long caseId,
                        @Param("search") String search, @Param("light") String light, @Param("now") long now,
                        @Param("sort") Tasks.Sort sort, @Param("after") InboxKey after, @Param("limit") int limit);

    List<InboxRow> open(@Param("audiences") Collection<String> audiences, @Param("ids") Collection<String> ids);

    int count(@Param("audiences") Collection<String> audiences);

    int countSince(@Param("audiences") Collection<String> audiences, @Param("since") long since);

    List<InboxRow> ofCase(@Param("caseId") long caseId);

    record InboxRow(String id, String definition, String processKey, String processInstance, String formKey, String name,
                    long caseId, String caseNo, String caseName, Long packageId, String packageName, Long tenderId, String seat,
                    String item, String audience, Long claimedBy, String claimedName, long createdAt, Long dueAt, Long warnAt,
                    long sortAt, String state, String doneBy, Long doneAt, int revision) {
    }
}
