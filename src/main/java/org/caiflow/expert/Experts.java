package org.caiflow.expert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pool, the draw and the committee (评审专家). Outside this module an expert is a seat id until the result is published. */
public interface Experts {

    /** The tree, parents before children. */
    List<Specialty> specialties();

    /** Members of the package's present committee, by seat; the purchaser's representative has a seat too. */
    List<Seat> committee(long packageId);

    Optional<Seat> seat(String seatId);

    /** Names of those who sat, by seat; refused before the result of the package is published (财政部令第87号第四十七条). */
    List<Named> names(long packageId);

    /** Names for the result notice itself; refused before the award is decided (财政部令第87号第六十九条). */
    List<Named> namesForResult(long packageId);

    /** How many active experts there are in the region's pool with any of the specialties; names never. */
    int available(String region, List<String> specialties);

    /** @param parent null at the top; a child's code begins with its parent's */
    record Specialty(String code, String name, String nameEn, String parent) {
    }

    /**
     * @param label        such as 专家3
     * @param kind         EXPERT or PURCHASER
     * @param state        CALLED, ACCEPTED, DECLINED, SILENT, REMOVED
     * @param evaluationAt null until the draw is requested, as is {@code place}
     */
    record Seat(String id, long packageId, String label, String kind, String state, Instant evaluationAt, String place) {

        public boolean sits() {
            return "ACCEPTED".equals(state);
        }
    }

    /** @param selfSelected by the purchaser instead of the draw: the result notice says so */
    record Named(String seat, String label, String name, String employer, String title, boolean selfSelected) {
    }
}
