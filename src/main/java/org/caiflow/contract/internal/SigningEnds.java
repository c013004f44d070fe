package org.caiflow.contract.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.contract.SigningDesk;
import org.caiflow.contract.internal.ContractRow.Ended;
import org.caiflow.evaluation.Awards;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.treasury.Deposits;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.LocalTime;

@Service
@Transactional
class SigningEnds implements SigningDesk {

    private static final String DEADLINE = "contract-signing";
    private static final String RULE = "contract.sign";
    private static final String ARTICLE = "政府采购法实施条例第四十九条";
    private static final LocalTime DAY_END = LocalTime.of(23, 59, 59);

    private final ContractRows contracts;
    private final Awards awards;
    private final Deposits deposits;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Cases cases;
    private final Journal journal;
    private final PlatformClock clock;

    SigningEnds(ContractRows contracts, Awards awards, Deposits deposits, Deadlines deadlines, Organisations organisations, Cases cases,
                Journal journal, PlatformClock clock) {
        this.contracts = contracts;
        this.awards = awards;
        this.deposits = deposits;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void refuse(Step step, String reason) {
        var row = contracts.lock(step.packageId());
        step.actor().require(Role.SUPPLIER_AGENT, row.supplierId);
        reasoned(reason, "refusal").refuseIfAny();
        end(step, row, Ended.REFUSED, reason.strip());
    }

    @Override
    public void unsigned(Step step, String reason) {
        var row = handled(step);
        reasoned(reason, "reason")
                .unless(!deadlines.inTime(step.caseId(), step.packageId(), DEADLINE), Ground.of("contract.signing-runs").at("decision").under(ARTICLE))
                .refuseIfAny();
        end(step, row, Ended.UNSIGNED, reason.strip());
    }

    private ContractRow handled(Step step) {
        step.actor().require(Role.PURCHASER_HANDLER, cases.get(step.caseId()).purchaser());
        return contracts.lock(step.packageId());
    }

    private static Grounds reasoned(String reason, String field) {
        return new Grounds().unless(reason != null && !reason.isBlank(), Ground.of("contract.not-signed-reason").at(field).under(ARTICLE));
    }

    private void end(Step step, ContractRow row, Ended why, String reason) {
        row.ended = why;
        row.endedReason = reason;
        row.endedAt = clock.now().toEpochMilli();
        contracts.update(row);
        awards.notSigned(step.who(), step.packageId(), reason);
        String supplier = organisations.get(row.supplierId).name();
        deposits.of(step.packageId(), row.supplierId).filter(deposit -> deposit.amount().fen() > 0)
                .ifPresent(deposit -> journal.write(step.caseId(), step.packageId(), null, "contract.deposit-question", supplier, deposit.amount().display()));
        journal.write(step.caseId(), step.packageId(), null, "contract.not-signed-lead", supplier);
    }

    @Override
    public void await(Step step, LocalDate until, String reason) {
        var row = handled(step);
        reasoned(reason, "reason")
                .unless(until != null && until.isAfter(clock.today()), Ground.of("contract.await-until").at("until")).refuseIfAny();
        deadlines.fix(step.caseId(), step.packageId(), DEADLINE, until.atTime(DAY_END).atZone(PlatformClock.ZONE).toInstant(), RULE);
        journal.write(step.caseId(), step.packageId(), step.who(), "contract.awaited", row.no, until, reason.strip());
    }
}
