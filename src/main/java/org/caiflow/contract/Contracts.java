package org.caiflow.contract;

import org.caiflow.kernel.Money;

import java.time.LocalDate;
import java.util.Optional;

/** Contracts, their filing, acceptance and payment steps (合同、备案、验收). */
public interface Contracts {

    Optional<Contract> ofPackage(long packageId);

    /** @param filedNo null until filed; @param acceptedOn null until accepted */
    record Contract(long id, String no, long caseId, long packageId, long supplier, Money amount, LocalDate deliverBy,
                    int acceptanceDays, int paymentDays, String terms, LocalDate signedOn, String filedNo, LocalDate acceptedOn,
                    String paper) {
    }
}
