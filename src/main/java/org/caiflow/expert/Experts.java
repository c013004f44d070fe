package org.caiflow.expert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pool, the draw and the committee (评审专家). Outside this module an expert is a seat id until the result is published. */
public interface Experts {

    /** Registers a reviewed expert. @param personId a person with the role EXPERT; @param employer for recusal */
    void register(long personId, String region, List<String> specialties, String employer, String title);

    List<Specialty> specialties();

    /** Members of the committee of a package, by seat; the purchaser's representative has a seat too. */
    List<Seat> committee(long packageId);

    Optional<Seat> seat(String seatId);

    /** Names by seat; refused before the result of the package is published. */
    List<Named> names(long packageId);

    /** How many experts are in the pool per specialty, names never. */
    int available(String region, List<String> specialties);

    record Specialty(String code, String name, String nameEn) {
    }

    /** @param label such as 专家3; @param kind EXPERT or PURCHASER; @param state CALLED, ACCEPTED, DECLINED, SILENT */
    record Seat(String id, long packageId, String label, String kind, String state, Instant evaluationAt, String place) {
    }

    record Named(String seat, String name, String employer, String title) {
    }
}
