package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.FeePayers;
import org.caiflow.expert.Fees;
import org.caiflow.expert.Sitting;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.treasury.Transfers;
import org.caiflow.treasury.Transfers.Payee;
import org.caiflow.treasury.Transfers.Voucher;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class FeesOnRows implements Fees {

    private static final String APART = "财库〔2016〕99号";

    private final FeeMapper mapper;
    private final Sittings sittings;
    private final CommitteeMapper committees;
    private final Seats seats;
    private final SeatHolders holders;
    private final FeeAccounts accounts;
    private final ResultsOut results;
    private final FeePayers payers;
    private final Transfers transfers;
    private final People people;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    FeesOnRows(FeeMapper mapper, Sittings sittings, CommitteeMapper committees, Seats seats, SeatHolders holders, FeeAccounts accounts,
               ResultsOut results, FeePayers payers, Transfers transfers, People people, Cases cases, Law law, PlatformClock clock) {
        this.mapper = mapper;
        this.sittings = sittings;
        this.committees = committees;
        this.seats = seats;
        this.holders = holders;
        this.accounts = accounts;
        this.results = results;
        this.payers = payers;
        this.transfers = transfers;
        this.people = people;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public Optional<Sitting> begin(long packageId) {
        return sittings.begin("ExpertSettlement", packageId);
    }

    @Override
    @Transactional(readOnly = true)
    public Party payer(long caseId) {
        return payers.payer(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Money> standard(long caseId) {
        return law.find("expert.fee-standard", cases.get(caseId).scope(), clock.today()).map(Parameter::value).map(Money::yuan);
    }

    @Override
    public List<Fee> fees(Sitting sitting) {
        var committee = committee(sitting);
        Map<String, FeeRow> last = bySeat(mapper.last(committee.id));
        return worked(committee).stream().map(seat -> fee(seat, last.get(seat.seat))).toList();
    }

    private CommitteeRow committee(Sitting sitting) {
        var committee = sittings.of(sitting);
        if (committee == null || !results.isOut(committee)) {
            throw Refused.forbidden("expert.names-secret");
        }
        return committee;
    }

    /** Experts who came, also those who had to leave; the purchaser's representative is no expert. */
    private List<SeatRow> worked(CommitteeRow committee) {
        return committees.seats(committee.id).stream().filter(seat -> seat.kind == SeatRow.Kind.EXPERT)
                .filter(seat -> seat.state == SeatRow.State.ACCEPTED || seat.state == SeatRow.State.REMOVED).toList();
    }

    private static Map<String, FeeRow> bySeat(List<FeeRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.seat, Function.identity()));
    }

    private Fee fee(SeatRow seat, FeeRow row) {
        String name = people.get(holders.personIn(seat.seat)).name();
        if (row == null) {
            return new Fee(seat.label, name, seat.state == SeatRow.State.REMOVED ? Due.LEFT : null, null, null, null, null, null);
        }
        return new Fee(seat.label, name, row.due, new Money(row.amountFen), new Money(row.taxFen), row.reason, row.state.name(), row.remark);
    }

    @Override
    public boolean propose(Actor by, Sitting sitting, List<Proposal> proposals) {
        var committee = committee(sitting);
        by.require(Role.AGENCY_MANAGER, cases.party(committee.caseId, committee.packageId, Party.AGENCY).orElseThrow());
        if (mapper.last(committee.id).stream().anyMatch(row -> row.state != FeeRow.State.RETURNED)) {
            throw Refused.conflict("expert.stale");
        }
        var standard = law.require("expert.fee-standard", cases.get(committee.caseId).scope(), clock.today());
        var given = proposals.stream().collect(Collectors.toMap(Proposal::seat, Function.identity(), (one, other) -> other));
        var worked = worked(committee);
        var grounds = new Grounds();
        for (int i = 0; i < worked.size(); i++) {
            grounds.addAll(check(given.get(worked.get(i).label), Money.yuan(standard.value()), standard.article(), "fees[" + i + "]."));
        }
        grounds.refuseIfAny();
        int round = mapper.lastRound(committee.id) + 1;
        long payer = cases.party(committee.caseId, committee.packageId, payers.payer(committee.caseId)).orElseThrow();
        worked.forEach(seat -> mapper.insert(row(by, committee, seat, given.get(seat.label), round, payer)));
        seats.tell(committee, by.name(), "expert.fees-proposed", total(mapper.last(committee.id)).display());
        return worked.stream().anyMatch(seat -> given.get(seat.label).due() == Due.YES);
    }

    private static List<Ground> check(Proposal proposal, Money standard, String article, String at) {
        if (proposal == null || proposal.due() == null) {
            return List.of(Ground.of("expert.fee-missing").at(at + "due"));
        }
        if (proposal.due() != Due.YES) {
            return List.of();
        }
        boolean positive = proposal.amount() != null && proposal.amount().isPositive();
        boolean explained = !positive || proposal.amount().equals(standard) || proposal.reason() != null && !proposal.reason().isBlank();
        return new Grounds()
                .unless(positive, Ground.of("expert.fee-amount").at(at + "amount"))
                .unless(explained, Ground.of("expert.fee-reason", standard.display()).at(at + "reason").under(article))
                .unless(!positive || tax(proposal).compareTo(proposal.amount()) < 0, Ground.of("expert.fee-tax").at(at + "tax")).list();
    }

    private static Money tax(Proposal proposal) {
        return proposal.tax() == null ? Money.ZERO : proposal.tax();
    }

    private FeeRow row(Actor by, CommitteeRow committee, SeatRow seat, Proposal proposal, int round, long payer) {
        boolean due = proposal.due() == Due.YES;
        var row = new FeeRow();
        row.committeeId = committee.id;
        row.seat = seat.seat;
        row.round = round;
        row.due = proposal.due();
        row.amountFen = due ? proposal.amount().fen() : 0;
        row.taxFen = due ? tax(proposal).fen() : 0;
        row.reason = proposal.reason();
        row.payer = payer;
        row.state = due ? FeeRow.State.PROPOSED : FeeRow.State.NONE;
        row.proposedBy = by.personId();
        row.changedAt = clock.now().toEpochMilli();
        return row;
    }

    @Override
    public void confirm(Actor by, Sitting sitting, boolean confirmed, String remark) {
        var committee = committee(sitting);
        var rows = open(committee, FeeRow.State.PROPOSED);
        boolean agency = payers.payer(committee.caseId) == Party.AGENCY;
        by.require(agency ? Role.AGENCY_REVIEWER : Role.PURCHASER_HANDLER, rows.get(0).payer);
        new Grounds()
                .unless(rows.get(0).proposedBy != by.personId(), Ground.of("treasury.four-eyes").under(APART))
                .unless(confirmed || remark != null && !remark.isBlank(), Ground.of("expert.return-grounds-missing").at("remark"))
                .refuseIfAny();
        // a return takes the whole proposal back, those without a fee too
        var touched = confirmed ? rows : mapper.last(committee.id);
        touched.forEach(row -> {
            row.confirmedBy = by.personId();
            row.remark = remark;
            become(row, confirmed ? FeeRow.State.CONFIRMED : FeeRow.State.RETURNED);
        });
        seats.tell(committee, by.name(), confirmed ? "expert.fees-confirmed" : "expert.fees-returned", total(rows).display());
    }

    private List<FeeRow> open(CommitteeRow committee, FeeRow.State state) {
        var rows = mapper.last(committee.id).stream().filter(row -> row.state == state).toList();
        if (rows.isEmpty()) {
            throw Refused.conflict("expert.stale");
        }
        return rows;
    }

    private void become(FeeRow row, FeeRow.State state) {
        row.state = state;
        row.changedAt = clock.now().toEpochMilli();
        if (mapper.update(row) != 1) {
            throw Refused.conflict("expert.stale");
        }
    }

    private static Money total(List<FeeRow> rows) {
        return new Money(rows.stream().mapToLong(row -> row.amountFen).sum());
    }

    @Override
    public List<Account> accounts(Actor by, Sitting sitting) {
        var committee = committee(sitting);
        var rows = open(committee, FeeRow.State.CONFIRMED);
        requirePayer(by, committee, rows);
        var labels = labels(committee);
        return rows.stream().map(row -> accounts.of(labels.get(row.seat), holders.personIn(row.seat))).toList();
    }

    private void requirePayer(Actor by, CommitteeRow committee, List<FeeRow> rows) {
        boolean agency = payers.payer(committee.caseId) == Party.AGENCY;
        by.require(agency ? Role.AGENCY_MANAGER : Role.PURCHASER_FINANCE, rows.get(0).payer);
    }

    private Map<String, String> labels(CommitteeRow committee) {
        return committees.seats(committee.id).stream().collect(Collectors.toMap(seat -> seat.seat, seat -> seat.label));
    }

    @Override
    public void pay(Actor by, Sitting sitting, String voucherNo, LocalDate paidOn, Money paid) {
        var committee = committee(sitting);
        var rows = open(committee, FeeRow.State.CONFIRMED);
        requirePayer(by, committee, rows);
        var labels = labels(committee);
        var net = new Money(rows.stream().mapToLong(row -> row.amountFen - row.taxFen).sum());
        var grounds = new Grounds()
                .unless(rows.stream().noneMatch(row -> row.confirmedBy == by.personId()), Ground.of("treasury.four-eyes").under(APART))
                .unless(net.equals(paid), Ground.of("treasury.not-as-approved", net.display()).at("paidAmount"));
        rows.forEach(row -> grounds.unless(accounts.tail(holders.personIn(row.seat)) != null,
                Ground.of("expert.account-unknown", labels.get(row.seat)).at("fees")));
        grounds.refuseIfAny();
        var payees = rows.stream().map(row -> payee(row, holders.personIn(row.seat))).toList();
        var ids = transfers.record(by, new Voucher(committee.caseId, committee.packageId, rows.get(0).payer, "expert-fee", voucherNo, paidOn), payees);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).transferId = ids.get(i);
            become(rows.get(i), FeeRow.State.PAID);
        }
        seats.tell(committee, by.name(), "expert.fees-paid", net.display(), voucherNo);
    }

    private Payee payee(FeeRow row, long personId) {
        return new Payee(people.get(personId).name(), accounts.tail(personId), new Money(row.amountFen - row.taxFen));
    }

    @Override
    public void settle(Sitting sitting) {
        var committee = committee(sitting);
        long paid = mapper.last(committee.id).stream().filter(row -> row.state == FeeRow.State.PAID).count();
        seats.tell(committee, null, "expert.fees-settled", paid);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Own> own(Actor expert) {
        return mapper.own(holders.mark(expert.personId())).stream().map(row -> {
            var project = cases.get(row.caseId());
            var transfer = Optional.ofNullable(row.transferId()).flatMap(transfers::find);
            return new Own(project.no(), project.name(), Due.valueOf(row.due()), new Money(row.amountFen()), new Money(row.taxFen()), row.state(),
                    transfer.map(Transfers.Transfer::paidOn).orElse(null), transfer.map(Transfers.Transfer::voucherNo).orElse(null));
        }).toList();
    }
}
