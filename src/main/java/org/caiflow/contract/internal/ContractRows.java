package org.caiflow.contract.internal;

import org.caiflow.contract.ContractPaper;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.FilingNumbers;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The rows of contracts: locked before they change, each change guarded by state and revision, printed from what they hold. */
@Component
class ContractRows {

    private final ContractMapper mapper;
    private final Prints prints;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Tenders tenders;
    private final FilingNumbers numbers;

    ContractRows(ContractMapper mapper, Prints prints, Cases cases, Organisations organisations, People people, Tenders tenders,
                 FilingNumbers numbers) {
        this.mapper = mapper;
        this.prints = prints;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.tenders = tenders;
        this.numbers = numbers;
    }

    Optional<ContractRow> find(long packageId) {
        return mapper.ofPackage(packageId);
    }

    Optional<ContractRow> lockIfAny(long packageId) {
        return mapper.lock(packageId);
    }

    /** No contract, no step behind it. */
    ContractRow lock(long packageId) {
        return mapper.lock(packageId).orElseThrow(() -> Refused.invalid(Ground.of("contract.none")));
    }

    boolean isFree(String no, long packageId) {
        return mapper.countNo(no, packageId) == 0;
    }

    void insert(ContractRow row) {
        row.state = ContractState.DRAFTED;
        row.seq = mapper.countOfPackage(row.packageId) + 1;
        mapper.insert(row);
    }

    void become(ContractRow row, ContractState next) {
        if (!row.state.canBecome(next)) {
            throw Refused.conflict("contract.state", row.state, next);
        }
        row.state = next;
        update(row);
    }

    void update(ContractRow row) {
        if (mapper.update(row) != 1) {
            throw Refused.conflict("contract.stale");
        }
        row.revision++;
    }

    String filingNo(ContractRow row) {
        return numbers.next(cases.get(row.caseId).region());
    }

    String packageName(ContractRow row) {
        return tenders.packages(row.caseId).stream().filter(one -> one.id() == row.packageId).findFirst().orElseThrow().name();
    }

    /** The contract is open to all: what the law keeps secret is not written into it. */
    void print(ContractRow row) {
        Case project = cases.get(row.caseId);
        Organisation purchaser = organisations.get(project.purchaser());
        var paper = new ContractPaper(project.no(), project.name(), packageName(row), purchaser,
                organisations.get(row.supplierId), row.draft(), signature(row.supplierSignedBy, row.supplierSignedAt),
                signature(row.purchaserSignedBy, row.purchaserSignedAt));
        row.paper = prints.print("contract", paper, row, row.no);
    }

    private ContractPaper.Signature signature(long personId, long at) {
        return new ContractPaper.Signature(people.get(personId).name(), at);
    }
}
