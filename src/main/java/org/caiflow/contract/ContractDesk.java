package org.caiflow.contract;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.workflow.Step;

import java.time.LocalDate;
import java.util.List;

/** Signing and filing of the contract of a package (合同签订与备案), step by step as the models take them. */
public interface ContractDesk {

    /** The contract as it stands; before one is drafted a proposal from award, bid and tender document. */
    Sheet sheet(Step step);

    /** Writes the draft, or writes it anew after an objection. Refused with every ground: amount, bond, terms against document and law. */
    void draft(Step step, Draft draft);

    /** The supplier does not sign; the draft goes back with its words. */
    void object(Step step, String objection);

    void signAsSupplier(Step step);

    /** Refused when the signer drafted the contract. From here on the package is contracted. */
    void signAsPurchaser(Step step);

    /** Makes the PDF that both signed and publishes it among the papers of the case. */
    void render(Step step);

    /** Checks what is to be filed; every ground that fails is kept for {@link #sheet}. @return whether all passed */
    boolean check(Step step);

    /** Corrects what the check returned; the PDF is made anew when it is filed. */
    void correct(Step step, Draft draft);

    /** Files it under a number of its own. */
    void file(Step step);

    /** @param performanceBond zero when none is agreed; @param acceptanceDays, paymentDays calendar days */
    record Draft(String no, Money amount, LocalDate deliverBy, Money performanceBond, int acceptanceDays, int paymentDays,
                 String terms) {
    }

    /** @param grounds why the filing was returned; @param objection of the supplier, null when there is none */
    record Sheet(Draft draft, long supplier, String supplierName, Money award, List<Ground> grounds, String objection) {
    }
}
