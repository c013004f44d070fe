package org.caiflow.credit.internal;

/** A row of {@code supplier_ban}. */
class BanHead {

    Long id;
    final String creditCode;
    final String keeper;

    BanHead(String creditCode, String keeper) {
        this.creditCode = creditCode;
        this.keeper = keeper;
    }
}
