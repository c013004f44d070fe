package org.caiflow.treasury;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Payments that rest on no contract, such as the fees of experts. Made outside and recorded here by a clerk with their voucher; a bank's
 * protocol would call the same.
 */
public interface Transfers {

    /** Records what was paid. Refused with every ground: no voucher, a day ahead, no amount. @return ids in the order of the payees */
    List<Long> record(Actor by, Voucher voucher, List<Payee> payees);

    Optional<Transfer> find(long id);

    /** @param payer organisation; @param purpose such as {@code expert-fee} */
    record Voucher(long caseId, Long packageId, long payer, String purpose, String no, LocalDate paidOn) {
    }

    /** @param accountTail last digits of the account */
    record Payee(String name, String accountTail, Money amount) {
    }

    record Transfer(long id, long payer, String payee, String accountTail, Money amount, String voucherNo, LocalDate paidOn) {
    }
}
