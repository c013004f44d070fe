package org.caiflow.contract;

import org.caiflow.contract.AcceptanceDesk.Delivery;
import org.caiflow.kernel.Money;

/** The report of an acceptance (验收报告), rendered by {@code paper/acceptance-report.ftlh}. */
public record AcceptanceReport(String caseNo, String caseName, String packageName, String purchaser, String supplier,
                               Agreed contract, Delivery delivery, String confirmedBy) {

    public record Agreed(String no, Money amount) {
    }
}
