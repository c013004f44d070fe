package org.caiflow.contract;

import org.caiflow.contract.ContractDesk.Draft;
import org.caiflow.identity.Organisation;

/** A signed contract as it is printed (政府采购合同), rendered by {@code paper/contract.ftlh}. */
public record ContractPaper(String caseNo, String caseName, String packageName, Organisation purchaser, Organisation supplier,
                            Draft contract, Signature bySupplier, Signature byPurchaser) {

    /** @param at epoch milliseconds */
    public record Signature(String name, long at) {
    }
}
