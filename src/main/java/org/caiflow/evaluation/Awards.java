package org.caiflow.evaluation;

import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.LocalDate;
import java.util.List;

/** The purchaser's decision (定标). */
public interface Awards {

    /**
     * Decides for a candidate. Refused with every ground: not ranked, not the first without a reason, above the package's limit
     * (政府采购法第三十六条), on a list today (then the ground names who comes next), after the days are over.
     */
    void decide(Actor by, long packageId, long bidId, String reason);

    /** Who may win by what is known today. */
    Choice choice(long packageId);

    /** No candidate may win: the package fails. Refused while one may, naming it. */
    void giveUp(Actor by, long packageId);

    /**
     * The purchaser was silent: the first candidate who may win wins (财政部令第87号第六十八条). Changes nothing when it is decided.
     *
     * @return false when no candidate may win
     */
    boolean byDefault(long packageId);

    /**
     * Writes the award letter (中标通知书), makes the winner a party of the package.
     *
     * @return false when the winner came on a list meanwhile: then the award has ended and the purchaser decides again
     */
    boolean record(long packageId);

    /** The winner does not sign the contract: its award ends, and it is no candidate any more (政府采购法实施条例第四十九条). */
    void notSigned(String who, long packageId, String reason);

    /** After a winner did not sign: the next candidate in the order of the report wins. Refused with every ground: no reason, none left, above the limit. */
    void next(Actor by, long packageId, String reason);

    /** After a winner did not sign: the purchase is started again. Refused without a reason. */
    void startAgain(Actor by, long packageId, String reason);

    /** Awards that ended, in order. */
    List<Former> former(long packageId);

    /** @param reason why it ended, in the words of who ended it */
    record Former(long bidId, long supplier, String supplierName, String reason) {
    }

    /** In the order of the report. @param barred candidates on a list today */
    record Choice(List<Ranked> left, List<Barred> barred) {
    }

    record Barred(Ranked candidate, Listing listing) {
    }

    /** What the letter says. @param signDays days within which the contract is to be signed (政府采购法第四十六条) */
    record Letter(String caseNo, String caseName, int packageNo, String packageName, String purchaser, String agency,
                  String winner, Money amount, LocalDate decidedOn, int signDays) {
    }
}
