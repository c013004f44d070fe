package org.caiflow.contract.process;

import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.contract.AcceptanceDesk.Delivery;
import org.caiflow.contract.Contracts.Contract;
import org.caiflow.notice.AcceptanceNoticeModel;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticeSource;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Facts of the acceptance notice (验收结果公告), with the report. */
@Component
class AcceptanceNoticeSource implements NoticeSource {

    private final AcceptanceDesk acceptances;
    private final NoticeFacts facts;

    AcceptanceNoticeSource(AcceptanceDesk acceptances, NoticeFacts facts) {
        this.acceptances = acceptances;
        this.facts = facts;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.ACCEPTANCE;
    }

    @Override
    public Draft draft(Step step) {
        Contract contract = facts.contract(step);
        Delivery delivery = acceptances.delivery(step).orElseThrow();
        var inspection = new AcceptanceNoticeModel.Inspection(delivery.requestedOn(), delivery.inspectedOn(),
                contract.acceptedOn(), facts.conclusion(delivery.remark()), delivery.inspectors());
        var model = new AcceptanceNoticeModel(facts.project(step), facts.pack(step), contract.no(),
                facts.party(contract.supplier()), contract.amount(), inspection);
        return new Draft(facts.title("acceptance", step), model, List.of(delivery.report()),
                facts.mails(step, "acceptance-published", Map.of()));
    }
}
