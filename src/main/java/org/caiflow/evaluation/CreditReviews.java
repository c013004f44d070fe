package org.caiflow.evaluation;

import org.caiflow.credit.CreditChecks.Check;
import org.caiflow.credit.CreditChecks.Seen;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.identity.Actor;

import java.time.LocalDate;
import java.util.List;

/** What is known of the bidders' credit (信用信息查询和使用, 财库〔2016〕125号): asked at the bid deadline, and once more before the award. */
public interface CreditReviews {

    /** Every bidder as it stood at the bid deadline; for the review of the qualification. */
    List<Standing> standing(long packageId);

    /** The same for purchaser, agency and supervision. @throws org.caiflow.kernel.Refused (unknown) for everyone else and before the opening */
    Sight seen(Actor actor, String caseNo, long packageId);

    /** What the agency or the purchaser's handler saw on a website, with the page as evidence. Refused with every ground. */
    void note(Actor by, String caseNo, long packageId, long bidId, Seen seen);

    /** @param mayNote whether the reader may write down what it saw */
    record Sight(String caseNo, String caseName, LocalDate day, List<Standing> bidders, boolean mayNote) {
    }

    /** @param listed what counted on the day of the bid deadline; @param checks all that was asked so far, newest first */
    record Standing(long bidId, String supplier, String creditCode, List<Listing> listed, List<Check> checks) {
    }
}
