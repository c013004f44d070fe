package org.caiflow.expert;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Person;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** How a committee comes together (评标委员会的组建): request, composition, draw, calls, substitutes. One per package and round. */
public interface Committees {

    /** Whom the purchaser of the case may send: its active people, by name. Whether one had to leave before is checked when it is sent. */
    List<Person> representatives(long caseId);

    /**
     * Fixes time, place and specialties of the draw. Refused with every ground: too early (财库〔2016〕198号第十三条), in the past, a
     * representative without letter, no time limit for answering a call or for revealing nonces.
     */
    void request(Actor by, Request request);

    /** The package's present committee. */
    Composition composition(long packageId);

    /**
     * Sets the size that the decision gave and spreads the experts' seats over the specialties, the first named first. Refused when
     * the purchaser sends more than its seats.
     */
    void compose(long packageId, int size, int purchaserSeats);

    /**
     * Draws what is missing from the freeze whose nonces are known, seats and calls them, starts the time for answering.
     *
     * @return false when another freeze is needed: the pool of this one is exhausted, or its codes are used up
     */
    boolean draw(long packageId);

    /** Seats that wait for an answer, oldest first. */
    List<String> called(long packageId);

    /** Refused when the actor does not hold the seat, has answered, or the time is over. */
    void answer(Actor by, String seat, boolean accepted, String remark);

    /** Who has not answered in time counts as having declined. */
    void markSilent(long packageId);

    /**
     * Takes a member out of a committee at work: a tie came to light or it left (财政部令第87号第四十九条). Its seat stands open until
     * {@link #draw} fills it; what it said counts no longer. Changes nothing when it does not sit.
     *
     */
    void remove(long packageId, String seat, String reason);

    /** Whether all seats of experts are taken. */
    boolean isComplete(long packageId);

    /** Whether the purchaser's representative has left and nobody sits in its place. */
    boolean representativeMissing(long packageId);

    /** Why the purchaser's last representative had to leave; null when none did. */
    String representativeLeft(long packageId);

    /**
     * The purchaser sends another representative, or does without: then an expert is drawn for the seat. Refused with every ground: nobody is missing, a person
     * of another organisation or one who had to leave, no letter.
     *
     * @param person null to do without
     * @param letter SHA-256 of the letter of authority (授权函); null without a person
     */
    void sendRepresentative(Actor by, long packageId, Long person, String letter);

    void form(long packageId);

    /** The actor's own seats, newest first. */
    List<Call> callsOf(Actor actor);

    /** The committees of a case for its staff: seats under their labels, names when they may be known. Refused (unknown) for others. */
    List<Panel> panels(Actor staff, String caseNo);

    /**
     * @param draws     commitments of its freezes, the first first
     * @param namesFrom when agency and purchaser may see names; null when only the result opens them
     */
    record Panel(long packageId, String state, Instant evaluationAt, String place, Instant namesFrom, List<Member> members, List<String> draws) {
    }

    /** @param name null while secret; @param selfSelected by the purchaser instead of the draw */
    record Member(String seat, String label, String kind, String specialty, String state, String name, String employer, boolean selfSelected) {
    }

    /** @param size null until composed, as is {@code purchaserSeats}; @param state REQUESTED, COMPOSED, FORMED */
    record Composition(long packageId, boolean complex, Integer size, Integer purchaserSeats, String state) {
    }

    /**
     * @param specialties    codes; children are included
     * @param complex        technically complex or of social impact: the larger committee (财政部令第87号第四十七条)
     * @param elsewhere      why bids are reviewed at another place (异地评审): then the draw may be earlier; null otherwise
     * @param representative person of the purchaser; null when it sends none and experts fill its seat
     * @param letter         SHA-256 of its letter of authority (授权函); null without a representative
     */
    record Request(long caseId, long packageId, long tenderId, List<String> specialties, boolean complex,
                   LocalDateTime evaluationAt, String place, String elsewhere, Long representative, String letter) {
    }

    /** @param answerBy end of the time to answer; null when answered */
    record Call(String seat, long packageId, String label, String kind, String state, Instant evaluationAt, String place,
                Instant answerBy) {
    }
}
