package org.caiflow.treasury.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.treasury.Deposits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class DepositsOnRows implements Deposits {

    private static final Set<String> FORMS = Set.of("TRANSFER", "CHEQUE", "GUARANTEE");
    private static final String NOT_IN_CASH = "政府采购法实施条例第三十三条";
    private static final String UNPAID = "财政部令第87号第六十三条";

    private final DepositMapper deposits;
    private final PlatformClock clock;

    DepositsOnRows(DepositMapper deposits, PlatformClock clock) {
        this.deposits = deposits;
        this.clock = clock;
    }

    @Override
    public long record(long tenderId, long packageId, long supplier, Money amount, String form, String voucherNo,
                       String account) {
        new Grounds().addAll(faults(null, amount, form, voucherNo)).refuseIfAny();

        var known = deposits.lock(tenderId, packageId, supplier);
        var row = known == null ? new DepositRow() : known;
        row.tenderId = tenderId;
        row.packageId = packageId;
        row.supplierId = supplier;
        row.amountFen = amount.fen();
        row.form = form;
        row.voucherNo = voucherNo.strip();
        row.account = account;
        row.paidAt = clock.now().toEpochMilli();
        if (known == null) {
            deposits.insert(row);
        } else if (deposits.update(row) != 1) {
            throw Refused.conflict("treasury.stale");
        }
        return row.id;
    }

    @Override
    public List<Ground> faults(Money asked, Money amount, String form, String voucherNo) {
        boolean positive = amount != null && amount.isPositive();
        return new Grounds()
                .unless(positive, Ground.of("treasury.deposit-amount").at("deposit.amount").under(UNPAID))
                .unless(!positive || asked == null || amount.compareTo(asked) >= 0,
                        Ground.of("treasury.deposit-too-small", asked == null ? "" : asked.display())
                                .at("deposit.amount").under(UNPAID))
                .unless(form != null && FORMS.contains(form),
                        Ground.of("treasury.deposit-form").at("deposit.form").under(NOT_IN_CASH))
                .unless(voucherNo != null && !voucherNo.isBlank(),
                        Ground.of("treasury.deposit-voucher").at("deposit.voucherNo").under(UNPAID))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Deposit> of(long packageId, long supplier) {
        return Optional.ofNullable(deposits.latest(packageId, supplier)).map(DepositRow::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Deposit> of(long tenderId, long packageId, long supplier) {
        return Optional.ofNullable(deposits.ofTender(tenderId, packageId, supplier)).map(DepositRow::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Deposit> of(long tenderId, long packageId, Collection<Long> suppliers) {
        return suppliers.isEmpty() ? Map.of() : deposits.ofSuppliers(tenderId, packageId, suppliers).stream().map(DepositRow::view)
                .collect(Collectors.toMap(Deposit::supplier, Function.identity()));
    }
}
