package org.caiflow.treasury.internal;

/** Life of a payment (支付状态). A rejected one is requested again. */
enum PaymentState {
    INVOICED, REQUESTED, APPROVED, REJECTED, PAID;

    boolean canBecome(PaymentState next) {
        return switch (this) {
            case INVOICED, REJECTED -> next == REQUESTED;
            case REQUESTED -> next == APPROVED || next == REJECTED;
            case APPROVED -> next == PAID;
            case PAID -> false;
        };
    }
}
