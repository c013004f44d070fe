package org.caiflow.contract.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.contract.ContractDesk;
import org.caiflow.contract.Contracts;
import org.caiflow.evaluation.Evaluations.Award;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

@Service
@Transactional
class ContractsOnRows implements Contracts, ContractDesk {

    private final ContractRows contracts;
    private final ContractCheck check;
    private final Organisations organisations;
    private final Cases cases;
    private final Tenders tenders;
    private final Gates gates;
    private final Journal journal;
    private final PlatformClock clock;

    ContractsOnRows(ContractRows contracts, ContractCheck check, Organisations organisations, Cases cases, Tenders tenders,
                    Gates gates, Journal journal, PlatformClock clock) {
        this.contracts = contracts;
        this.check = check;
        this.organisations = organisations;
        this.cases = cases;
        this.tenders = tenders;
        this.gates = gates;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contract> ofPackage(long packageId) {
        return contracts.find(packageId).map(ContractRow::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet sheet(Step step) {
        Award award = check.award(step.packageId());
        String supplier = organisations.get(award.supplier()).name();
        return contracts.find(step.packageId())
                .map(row -> new Sheet(row.draft(), award.supplier(), supplier, award.amount(), StoredGrounds.read(row.returned),
                        row.objection))
                .orElseGet(() -> new Sheet(check.proposal(step.packageId()), award.supplier(), supplier, award.amount(),
                        List.of(), null));
    }

    @Override
    public void draft(Step step, Draft draft) {
        step.actor().require(Role.PURCHASER_HANDLER, cases.get(step.caseId()).purchaser());
        gates.require(step.caseId(), step.packageId(), "award-decided", "result-published");
        refuseFaults(step, draft, null);
        Optional<ContractRow> known = contracts.lockIfAny(step.packageId());
        ContractRow row = known.orElseGet(ContractRow::new);
        row.take(draft);
        row.draftedBy = step.actor().personId();
        if (known.isPresent()) {
            row.objection = null;
            contracts.become(row, ContractState.DRAFTED);
        } else {
            row.caseId = step.caseId();
            row.packageId = step.packageId();
            row.supplierId = check.award(step.packageId()).supplier();
            row.createdAt = clock.now().toEpochMilli();
            contracts.insert(row);
        }
        tell(step, "contract.drafted", row.no, draft.amount());
    }

    /** @param signed the contract when it is signed already; null while it is a draft */
    private void refuseFaults(Step step, Draft draft, ContractRow signed) {
        var from = signed == null ? clock.today() : signed.signedOn();
        new Grounds()
                .unless(contracts.isFree(draft.no(), step.packageId()), Ground.of("contract.no-taken", draft.no()).at("no"))
                .addAll(check.faults(step.packageId(), draft, from, cases.get(step.caseId()).scope()))
                .refuseIfAny();
    }

    @Override
    public void object(Step step, String objection) {
        ContractRow row = contracts.lock(step.packageId());
        step.actor().require(Role.SUPPLIER_AGENT, row.supplierId);
        new Grounds().unless(objection != null, Ground.of("contract.objection").at("objection")).refuseIfAny();
        row.objection = objection;
        contracts.become(row, ContractState.OBJECTED);
        tell(step, "contract.objected", row.no, objection);
    }

    @Override
    public void signAsSupplier(Step step) {
        ContractRow row = contracts.lock(step.packageId());
        step.actor().require(Role.SUPPLIER_AGENT, row.supplierId);
        row.supplierSignedBy = step.actor().personId();
        row.supplierSignedAt = clock.now().toEpochMilli();
        contracts.become(row, ContractState.SUPPLIER_SIGNED);
        tell(step, "contract.signed-by-supplier", row.no);
    }

    @Override
    public void signAsPurchaser(Step step) {
        ContractRow row = contracts.lock(step.packageId());
        step.actor().require(Role.PURCHASER_APPROVER, cases.get(step.caseId()).purchaser());
        new Grounds().unless(row.draftedBy != step.actor().personId(), Ground.of("contract.four-eyes-sign")).refuseIfAny();
        row.purchaserSignedBy = step.actor().personId();
        row.purchaserSignedAt = clock.now().toEpochMilli();
        contracts.become(row, ContractState.SIGNED);
        tenders.mark(step.packageId(), PackageState.CONTRACTED, null);
        tell(step, "contract.signed-by-purchaser", row.no);
    }

    @Override
    public void render(Step step) {
        ContractRow row = contracts.lock(step.packageId());
        contracts.print(row);
        contracts.update(row);
    }

    @Override
    public boolean check(Step step) {
        ContractRow row = contracts.lock(step.packageId());
        List<Ground> faults = row.signedOn() == null ? List.of(Ground.of("contract.unsigned"))
                : check.faults(step.packageId(), row.draft(), row.signedOn(), cases.get(step.caseId()).scope());
        row.returned = StoredGrounds.write(faults);
        contracts.update(row);
        if (!faults.isEmpty()) {
            tell(step, "contract.returned", row.no, faults.size());
        }
        return faults.isEmpty();
    }

    @Override
    public void correct(Step step, Draft draft) {
        step.actor().require(Role.PURCHASER_HANDLER, cases.get(step.caseId()).purchaser());
        ContractRow row = contracts.lock(step.packageId());
        refuseFaults(step, draft, row);
        row.take(draft);
        row.paper = null;
        contracts.update(row);
        tell(step, "contract.corrected", row.no);
    }

    @Override
    public void file(Step step) {
        gates.require(step.caseId(), step.packageId(), "contract-published");
        ContractRow row = contracts.lock(step.packageId());
        if (row.paper == null) {
            contracts.print(row);
        }
        if (check.isLate(row, cases.get(step.caseId()))) {
            tell(step, "contract.signed-late", row.no, row.signedOn());
        }
        row.filedNo = contracts.filingNo(row);
        row.filedAt = clock.now().toEpochMilli();
        contracts.become(row, ContractState.FILED);
        tell(step, "contract.filed", row.no, row.filedNo);
    }

    private void tell(Step step, String key, Object... args) {
        journal.write(step.caseId(), step.packageId(), step.who(), key, args);
    }
}
