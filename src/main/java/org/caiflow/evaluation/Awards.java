package org.caiflow.evaluation;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.LocalDate;

/** The purchaser's decision (定标). */
public interface Awards {

    /**
     * Decides for a candidate. Refused with every ground: not ranked, not the first without a reason, above the package's limit
     * (政府采购法第三十六条), after the days are over.
     */
    void decide(Actor by, long packageId, long bidId, String reason);

    /** The purchaser was silent: the first candidate wins (财政部令第87号第六十八条). Changes nothing when it is decided. */
    void byDefault(long packageId);

    /** Writes the award letter (中标通知书), makes the winner a party of the package. */
    void record(long packageId);

    /** What the letter says. @param signDays days within which the contract is to be signed (政府采购法第四十六条) */
    record Letter(String caseNo, String caseName, int packageNo, String packageName, String purchaser, String agency,
                  String winner, Money amount, LocalDate decidedOn, int signDays) {
    }
}
