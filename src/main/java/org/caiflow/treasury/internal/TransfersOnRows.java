package org.caiflow.treasury.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.treasury.Transfers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

@Service
@Transactional
class TransfersOnRows implements Transfers {

    private final TransferMapper transfers;
    private final PlatformClock clock;

    TransfersOnRows(TransferMapper transfers, PlatformClock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    @Override
    public List<Long> record(Actor by, Voucher voucher, List<Payee> payees) {
        new Grounds()
                .unless(voucher.no() != null && !voucher.no().isBlank(), Ground.of("treasury.voucher-no").at("voucherNo"))
                .unless(voucher.paidOn() != null && !voucher.paidOn().isAfter(clock.today()), Ground.of("treasury.day").at("paidOn"))
                .unless(payees.stream().allMatch(payee -> payee.amount().isPositive()), Ground.of("treasury.amount").at("paidAmount"))
                .refuseIfAny();
        return payees.stream().map(payee -> insert(by, voucher, payee)).toList();
    }

    private long insert(Actor by, Voucher voucher, Payee payee) {
        var row = new TransferRow();
        row.caseId = voucher.caseId();
        row.packageId = voucher.packageId();
        row.payer = voucher.payer();
        row.purpose = voucher.purpose();
        row.payee = payee.name();
        row.accountTail = payee.accountTail();
        row.amountFen = payee.amount().fen();
        row.voucherNo = voucher.no().strip();
        row.paidOn = voucher.paidOn();
        row.recordedBy = by.personId();
        row.recordedAt = clock.now().toEpochMilli();
        transfers.insert(row);
        return row.id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Transfer> find(long id) {
        return Optional.ofNullable(transfers.find(id)).map(TransferRow::view);
    }
}
