package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.expert.Experts.Specialty;

import java.util.List;

@Mapper
interface ExpertMapper {

    void insert(ExpertRow expert);

    void insertSpecialty(@Param("expertId") long expertId, @Param("specialty") String specialty);

    ExpertRow ofPerson(long personId);

    List<Specialty> specialties();

    int count(@Param("regions") List<String> regions, @Param("specialties") List<String> specialties);

    /** Active experts of the specialty or a child of it, by id. */
    List<Draw.Candidate> candidates(@Param("regions") List<String> regions, @Param("specialty") String specialty);
}
