package org.caiflow.contract.process;

import org.caiflow.contract.Contracts.Contract;
import org.caiflow.notice.ContractNoticeModel;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticeSource;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Facts of the contract notice (合同公告), with the contract itself. */
@Component
class ContractNoticeSource implements NoticeSource {

    private final NoticeFacts facts;

    ContractNoticeSource(NoticeFacts facts) {
        this.facts = facts;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.CONTRACT;
    }

    @Override
    public Draft draft(Step step) {
        Contract contract = facts.contract(step);
        var terms = new ContractNoticeModel.Terms(contract.terms(), contract.deliverBy(), contract.acceptanceDays(),
                contract.paymentDays());
        var model = new ContractNoticeModel(facts.project(step), facts.pack(step), contract.no(),
                facts.party(contract.supplier()), contract.amount(), terms, contract.signedOn());
        return new Draft(facts.title("contract", step), model, List.of(contract.paper()),
                facts.mails(step, "contract-published", Map.of("amount", contract.amount())));
    }
}
