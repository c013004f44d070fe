package org.caiflow.credit;

import org.caiflow.credit.CreditSource.Channel;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.identity.Actor;

import java.time.LocalDate;
import java.util.List;

/** What was asked about a supplier, where, when, and what came (信用查询, 财库〔2016〕125号). Every check is kept with its evidence. */
public interface CreditChecks {

    /** Asks every source for the day and keeps a row for each. @param by who is responsible; null for the platform */
    Result check(String by, Subject subject, LocalDate day, Purpose purpose);

    /** What counts of the own records and of what was noted, without asking or keeping anything. */
    List<Listing> known(Subject subject, LocalDate day);

    /**
     * A clerk writes down what a website showed; the page is the evidence. Refused with every ground.
     *
     * @param seen channel and evidence are needed; nothing found is an answer too
     */
    void note(Actor by, Subject subject, Seen seen);

    /** Of a package, newest first. */
    List<Check> ofPackage(long packageId);

    /** @param creditCode the company's own, never a person's */
    record Subject(long caseId, long packageId, String creditCode, String name, String region) {
    }

    /** NOTED: a clerk wrote down what it saw; the others: for which decision was asked. */
    enum Purpose { NOTED, QUALIFICATION, AWARD }

    /** SILENT: the source should have answered and did not. */
    enum Outcome { CLEAR, LISTED, SILENT }

    /** @param listed what counts on the day; @param outside channels outside the platform that answered */
    record Result(List<Listing> listed, List<Channel> outside, boolean silent) {
    }

    /** @param found null when nothing was found; @param evidence SHA-256 of the uploaded page; @param evidenceName its file name */
    record Seen(Channel channel, Listing found, String evidence, String evidenceName) {
    }

    /** @param day for which was asked; @param by null for the platform; @param evidence null when the source was silent */
    record Check(long id, String creditCode, String name, LocalDate day, Purpose purpose, Channel channel, Outcome outcome, List<Listing> found,
                 String evidence, String by, long at) {
    }
}
