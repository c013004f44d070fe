package org.caiflow.contract.process;

import org.caiflow.contract.Contracts;
import org.caiflow.contract.SettlementDesk;
import org.caiflow.identity.Organisations;
import org.caiflow.treasury.Payments.Payment;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A payment under the field names of its forms; what is not there yet is left out. */
@Component
class PaymentFields {

    private final SettlementDesk settlements;
    private final Contracts contracts;
    private final Organisations organisations;

    PaymentFields(SettlementDesk settlements, Contracts contracts, Organisations organisations) {
        this.settlements = settlements;
        this.contracts = contracts;
        this.organisations = organisations;
    }

    Map<String, Object> of(Step step) {
        Payment payment = settlements.payment(step).orElseThrow();
        Contracts.Contract contract = contracts.ofPackage(step.packageId()).orElseThrow();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("grounds", payment.remark());
        fields.put("invoiceNo", payment.invoiceNo());
        fields.put("invoiceAmount", contract.amount().yuan().toPlainString());
        fields.put("amount", payment.amount().yuan().toPlainString());
        fields.put("payee", payment.payee() == null ? organisations.get(contract.supplier()).name() : payment.payee());
        fields.put("bank", payment.bank());
        fields.put("account", payment.account());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
