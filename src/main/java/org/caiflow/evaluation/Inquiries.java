package org.caiflow.evaluation;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.Instant;
import java.util.List;

/**
 * What the committee asks bidders in writing: clarification (澄清, 财政部令第87号第五十一条), corrections of sums (第五十九条), abnormally low prices
 * (第六十条、财库〔2026〕2号). Per round of a package.
 */
public interface Inquiries {

    /** The rule found the price of the bid abnormally low: its bidder is asked unless it is already. @param grounds message keys */
    void lowPrice(long packageId, long bidId, List<String> grounds);

    /** A member wants the bidder to be asked; the chair finds it in its form. Refused once the chair has written down what the committee holds of the bid. */
    void propose(Actor by, String seat, long packageId, long bidId, String text);

    /** What members want the bidder to be asked, in order, without repetition. */
    List<String> proposed(long packageId, long bidId);

    /** Sends what is to be asked; the time to answer begins. @return whether anything was sent */
    boolean send(long packageId);

    /** Bidders with a question that waits for their answer. */
    List<Long> asked(long packageId);

    /** Open questions of the actor's organisation. */
    List<Inquiry> mine(Actor bidder, long packageId);

    /**
     * Answers all open questions of the bidder, once. Refused with every ground: one left out, no words, a price that would change otherwise than by the
     * correction, after the time.
     */
    void answer(Actor bidder, long packageId, List<Answer> answers);

    /** The time is over: what was not answered stays without answer; a correction not confirmed is refused. */
    void close(long packageId);

    /** Seats that have not judged every answer. A correction needs no judgement: its bidder confirmed it or not. */
    List<String> toJudge(long packageId);

    /** What the seat has to judge. */
    List<Inquiry> open(Actor by, String seat, long packageId);

    /** Refused with every ground: an answer left out, one turned down without a reason. */
    void judge(Actor by, String seat, long packageId, List<Judgement> judgements);

    /** All of the round, in order, for those who may see the report. */
    List<Inquiry> of(long packageId);

    enum Kind { QUESTION, CORRECTION, LOW_PRICE }

    /**
     * @param stated    price as offered; null for questions, as is {@code corrected}
     * @param dueAt     null until sent
     * @param confirmed of a correction; null otherwise and until answered
     * @param accepted  by the majority; null while it is open
     * @param papers    SHA-256
     */
    record Inquiry(long id, long bidId, String supplier, Kind kind, String question, Reviews.Correction correction, Money stated, Money corrected,
                   Instant askedAt, Instant dueAt, Boolean confirmed, String answer, List<String> papers, Instant answeredAt, Boolean accepted,
                   String reason) {
    }

    record Answer(long inquiry, Boolean confirmed, String text, List<String> papers) {
    }

    record Judgement(long inquiry, boolean accepted, String reason) {
    }
}
