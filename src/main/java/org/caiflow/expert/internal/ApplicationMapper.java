package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface ApplicationMapper {

    void insert(ApplicationRow row);

    int decide(ApplicationRow row);

    /** The case's latest. */
    ApplicationRow ofCase(long caseId);

    /** The person's latest that is or was in force. */
    ApplicationRow entered(long personId);

    List<ApplicationRow> ofPerson(long personId);

    int lastVersion(long personId);

    /** Sealed; of the latest version that has one. */
    ApplicationRow withAccount(@Param("personId") long personId);
}
