package org.caiflow.expert;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.kernel.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Fees of the experts of a package (劳务报酬): proposed by the agency, confirmed and paid by the purchaser, or by the central purchasing
 * institution that buys for it. Who left early or broke the discipline gets none (财政部令第87号第六十二条).
 */
public interface Fees {

    /** The package's present committee, whose settlement begins now; empty when it has begun before. */
    Optional<Sitting> begin(long packageId);

    /** AGENCY or PURCHASER. */
    Party payer(long caseId);

    /** What an expert usually gets here; empty while it is left empty. */
    Optional<Money> standard(long caseId);

    /** Seats of experts with what was proposed last, by label. Refused before the result is public: names stand beside the seats. */
    List<Fee> fees(Sitting sitting);

    /**
     * Replaces a proposal that was returned. Refused with every ground: a seat left out, no amount, another amount than the standard without
     * a reason, more tax than fee; and while the standard is left empty.
     *
     * @return whether anyone is to be paid
     */
    boolean propose(Actor by, Sitting sitting, List<Proposal> proposals);

    /** Refused when the actor proposed it, or returns without a reason. */
    void confirm(Actor by, Sitting sitting, boolean confirmed, String remark);

    /** Accounts of those who are to be paid, for who pays. */
    List<Account> accounts(Actor by, Sitting sitting);

    /** Refused with every ground: another amount than confirmed less tax, an expert without account, paid by who confirmed. */
    void pay(Actor by, Sitting sitting, String voucherNo, LocalDate paidOn, Money paid);

    /** Closes the settlement, in the journal. */
    void settle(Sitting sitting);

    /** The actor's own fees, newest first. */
    List<Own> own(Actor expert);

    /** YES, or why none is due: LEFT early, BREACH of discipline. */
    enum Due { YES, LEFT, BREACH }

    /** @param tax withheld, as the payer states it; the platform computes none */
    record Proposal(String seat, Due due, Money amount, Money tax, String reason) {
    }

    /** @param due null before anything was proposed, as are {@code amount} and {@code tax}; @param state PROPOSED, RETURNED, CONFIRMED, PAID, NONE */
    record Fee(String seat, String name, Due due, Money amount, Money tax, String reason, String state, String remark) {
    }

    /** @param account null when the expert has given none */
    record Account(String seat, String bank, String account) {
    }

    /** @param paidOn null until paid, as is {@code voucherNo} */
    record Own(String caseNo, String caseName, Due due, Money amount, Money tax, String state, LocalDate paidOn, String voucherNo) {
    }
}
