package org.caiflow.contract.internal;

/** Life of a request for acceptance (验收状态). */
enum AcceptanceState {
    REQUESTED, INSPECTED,
    /** not accepted: the supplier makes it good and asks anew */
    REJECTED,
    /** the approver sent the inspection back */
    RETURNED,
    CONFIRMED, FILED;

    boolean canBecome(AcceptanceState next) {
        return switch (this) {
            case REQUESTED, RETURNED -> next == INSPECTED || next == REJECTED;
            case INSPECTED -> next == CONFIRMED || next == RETURNED;
            case CONFIRMED -> next == FILED;
            case REJECTED, FILED -> false;
        };
    }
}
