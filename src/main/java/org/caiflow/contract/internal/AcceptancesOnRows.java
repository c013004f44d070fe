package org.caiflow.contract.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.contract.AcceptanceDesk;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class AcceptancesOnRows implements AcceptanceDesk {

    private static final String ARTICLE = "政府采购法第四十一条";

    private final AcceptanceRows acceptances;
    private final ContractRows contracts;
    private final Papers papers;
    private final Cases cases;
    private final Tenders tenders;
    private final Gates gates;
    private final Journal journal;
    private final PlatformClock clock;

    AcceptancesOnRows(AcceptanceRows acceptances, ContractRows contracts, Papers papers, Cases cases, Tenders tenders,
                      Gates gates, Journal journal, PlatformClock clock) {
        this.acceptances = acceptances;
        this.contracts = contracts;
        this.papers = papers;
        this.cases = cases;
        this.tenders = tenders;
        this.gates = gates;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(Step step) {
        return acceptances.latest(step.packageId());
    }

    @Override
    public void request(Step step, LocalDate deliveredOn, String description, List<String> hashes) {
        ContractRow contract = contracts.lock(step.packageId());
        step.actor().require(Role.SUPPLIER_AGENT, contract.supplierId);
        gates.require(step.caseId(), step.packageId(), "contract-filed");
        new Grounds()
                .unless(!deliveredOn.isAfter(clock.today()), Ground.of("contract.delivered-ahead").at("deliveredOn"))
                .unless(!deliveredOn.isBefore(contract.signedOn()),
                        Ground.of("contract.delivered-before-signing", contract.signedOn()).at("deliveredOn"))
                .unless(hashes.stream().allMatch(papers::exists), Ground.of("contract.paper-unknown").at("papers"))
                .refuseIfAny();

        acceptances.insert(contract, step.actor().personId(), deliveredOn, description, hashes);
        tell(step, "contract.acceptance-requested", contract.no, deliveredOn);
    }

    @Override
    public void inspect(Step step, List<Item> items, boolean accepted, String remark) {
        AcceptanceRow row = lock(step, Role.PURCHASER_HANDLER);
        boolean allPassed = items.stream().allMatch(Item::passed);
        new Grounds()
                .unless(!items.isEmpty(), Ground.of("contract.no-items").at("items").under(ARTICLE))
                .unless(!accepted || allPassed, Ground.of("contract.items-failed").at("decision").under(ARTICLE))
                .unless(accepted || remark != null, Ground.of("contract.remark").at("remark"))
                .refuseIfAny();

        acceptances.inspected(row, step.actor().personId(), items, accepted, remark);
        tell(step, accepted ? "contract.inspected" : "contract.inspection-failed", items.size(), remark == null ? "" : remark);
    }

    @Override
    public void confirm(Step step, boolean confirmed, String remark) {
        AcceptanceRow row = lock(step, Role.PURCHASER_APPROVER);
        new Grounds()
                .unless(row.inspectedBy == null || row.inspectedBy != step.actor().personId(), Ground.of("contract.four-eyes-accept"))
                .unless(confirmed || remark != null, Ground.of("contract.remark").at("remark"))
                .refuseIfAny();

        acceptances.confirmed(row, step.actor().personId(), confirmed, remark);
        tell(step, confirmed ? "contract.acceptance-confirmed" : "contract.acceptance-returned", remark == null ? "" : remark);
    }

    private AcceptanceRow lock(Step step, Role role) {
        contracts.lock(step.packageId());
        step.actor().require(role, cases.get(step.caseId()).purchaser());
        return acceptances.current(step.packageId());
    }

    @Override
    public void file(Step step) {
        ContractRow contract = contracts.lock(step.packageId());
        acceptances.file(acceptances.current(step.packageId()), contract);
        contract.acceptedOn = clock.today();
        contracts.become(contract, ContractState.ACCEPTED);
        tenders.mark(step.packageId(), PackageState.ACCEPTED, null);
        tell(step, "contract.acceptance-filed", contract.no);
    }

    private void tell(Step step, String key, Object... args) {
        journal.write(step.caseId(), step.packageId(), step.who(), key, args);
    }
}
