package org.caiflow.contract.internal;

/** Life of a contract (合同状态). */
enum ContractState {
    DRAFTED,
    /** the supplier sent the draft back */
    OBJECTED,
    SUPPLIER_SIGNED, SIGNED, FILED, ACCEPTED;

    boolean canBecome(ContractState next) {
        return switch (this) {
            case DRAFTED -> next == OBJECTED || next == SUPPLIER_SIGNED;
            case OBJECTED -> next == DRAFTED;
            case SUPPLIER_SIGNED -> next == SIGNED;
            case SIGNED -> next == FILED;
            case FILED -> next == ACCEPTED;
            case ACCEPTED -> false;
        };
    }
}
