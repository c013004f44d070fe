package org.caiflow.expert;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Purchaser, agency and experts rate each other after an evaluation (互评, 财办库〔2022〕192号), by seats until the result is public. */
public interface Ratings {

    /** The package's present committee, whose ratings begin now; empty when they have begun before. */
    Optional<Sitting> begin(long packageId);

    /** Seats of experts that are rated and rate, by label. */
    List<Experts.Seat> seats(Sitting sitting);

    /** Each of the committee's experts by the actor's side. Refused with every ground, and when the time is over. */
    void rateExperts(Actor by, Sitting sitting, Party side, List<Grade> grades);

    /** Agency and purchaser by an expert under its seat. Refused with every ground, and when the time is over. */
    void rateParties(Actor by, String seat, Grade agency, Grade purchaser);

    /** What the actor has received as an expert, from packages whose result is public. */
    Received own(Actor expert);

    /** The same of anyone, for the supervision of its region. */
    Received received(Actor supervisor, long expertId);

    /** @param seat label; null for a party; @param grade 5 very good to 1 very poor; a grade of 2 or less needs a remark */
    record Grade(String seat, Integer grade, String remark) {
    }

    /** @param average null without a rating, else to one decimal */
    record Received(BigDecimal average, List<Rating> ratings) {
    }

    /** @param by AGENCY or PURCHASER */
    record Rating(String caseNo, String caseName, Party by, int grade, String remark, long ratedAt) {
    }
}
