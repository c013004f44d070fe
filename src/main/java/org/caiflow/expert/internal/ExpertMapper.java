package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.expert.Experts.Specialty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@Mapper
interface ExpertMapper {

    void insert(ExpertRow expert);

    /** With what a draw asks of the expert beside them. */
    void insertSpecialties(@Param("expert") ExpertRow expert, @Param("specialties") List<String> specialties);

    void deleteSpecialties(long expertId);

    int update(ExpertRow expert);

    ExpertRow ofPerson(long personId);

    /** Whether a ban was or is in force on the day or later. */
    boolean bannedSince(@Param("expertId") long expertId, @Param("day") LocalDate day);

    List<Specialty> specialties();

    int count(@Param("regions") List<String> regions, @Param("specialties") List<String> specialties);

    /** Active experts of the specialty or a child of it whose entry is valid on the day, by id. Read from one index. */
    default List<Draw.Candidate> candidates(List<String> regions, String specialty, LocalDate day) {
        return pairs(regions, specialty, day).stream().map(Draw.Candidate::read).toList();
    }

    /** Each {@code expert person}: of a million rows a text comes several times faster than a record. */
    List<String> pairs(@Param("regions") List<String> regions, @Param("specialty") String specialty, @Param("day") LocalDate day);

    /** Who of the whole pool may not sit, and why; an expert may come more than once. */
    List<Barred> barred(Interest interest);

    /**
     * @param keys    names of interested organisations as they are compared, and their credit codes
     * @param codes   credit codes alone
     * @param at      beginning of the evaluation, epoch ms; {@code day} is its day
     * @param recent  ties that ended on this day or later still count
     * @param asked   day of the request; {@code askedAt} its instant, epoch ms
     */
    record Interest(Collection<String> keys, Collection<String> codes, long at, LocalDate day, LocalDate recent, LocalDate asked,
                    long askedAt) {
    }

    record Barred(long expertId, Bar bar) {
    }
}
