package org.caiflow.seal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be checked before sealing, because nobody can after it. */
final class BidChecks {

    private static final int LONGEST_DELIVERY = 3650;
    private static final int MOST_FILES = Label.MOST_PARTS - 1;
    private static final Set<String> DEPOSIT_FORMS = Set.of("TRANSFER", "CHEQUE", "GUARANTEE");

    private final SealParameters tender;
    private final Refused.Grounds grounds;

    BidChecks(SealParameters tender, Words words) {
        this.tender = tender;
        this.grounds = new Refused.Grounds(words);
    }

    /** @param suite code of the one chosen */
    void check(BidForm form, String suite, List<Path> files, KeyFile key) throws Refused {
        price(form.price());
        grounds.unless(form.deliveryDays() != null && form.deliveryDays() >= 1 && form.deliveryDays() <= LONGEST_DELIVERY,
                "seal.delivery-days", LONGEST_DELIVERY);
        grounds.unless(filled(form.contact()), "seal.contact").unless(filled(form.mobile()), "seal.mobile");
        deposit(form.deposit());
        grounds.unless(tender.suites().contains(suite) && known(suite), "seal.suite", suite, String.join(", ", tender.suites()));
        keys(key);
        files(files);
        grounds.refuseIfAny();
    }

    private void price(String price) {
        BigDecimal amount = Amount.of(price);
        grounds.unless(amount != null, "seal.price")
                .unless(amount == null || amount.compareTo(Amount.of(tender.ceiling())) <= 0, "seal.over-ceiling", tender.ceiling());
    }

    private void deposit(BidForm.Deposit deposit) {
        if (tender.deposit() == null) {
            grounds.unless(deposit == null, "seal.deposit-not-asked");
            return;
        }
        if (deposit == null) {
            grounds.unless(false, "seal.deposit-missing", tender.deposit());
            return;
        }
        BigDecimal amount = Amount.of(deposit.amount());
        grounds.unless(amount != null && amount.compareTo(Amount.of(tender.deposit())) >= 0, "seal.deposit-low", tender.deposit())
                .unless(deposit.form() != null && DEPOSIT_FORMS.contains(deposit.form()), "seal.deposit-form")
                .unless(filled(deposit.voucherNo()), "seal.deposit-voucher")
                .unless(filled(deposit.account()), "seal.deposit-account");
    }

    private static boolean known(String suite) {
        return Stream.of(Suite.values()).anyMatch(one -> one.code().equals(suite));
    }

    private void keys(KeyFile key) {
        grounds.unless(key.creditCode().isBlank() || tender.creditCode().equals(key.creditCode()), "seal.other-supplier", key.creditCode(), tender.creditCode());
        grounds.unless(key.fingerprint() != null && key.fingerprint().equals(tender.supplierKey().fingerprint()), "seal.other-key");
        grounds.unless(holds(tender.supplierKey()::keys) && holds(tender::sealedTo), "seal.bad-parameters");
    }

    private interface Part {
        Object read() throws BadEnvelope;
    }

    private static boolean holds(Part part) {
        try {
            part.read();
            return true;
        } catch (BadEnvelope bad) {
            return false;
        }
    }

    private void files(List<Path> files) {
        grounds.unless(!files.isEmpty(), "seal.no-file").unless(files.size() <= MOST_FILES, "seal.too-many-files", MOST_FILES);
        var names = new HashSet<String>();
        for (Path file : files) {
            grounds.unless(Files.isRegularFile(file) && Files.isReadable(file), "file.missing", file);
            grounds.unless(file.getFileName() != null && names.add(file.getFileName().toString()), "seal.file-twice", file.getFileName());
            grounds.unless(!empty(file), "seal.file-empty", file);
        }
    }

    private static boolean empty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
