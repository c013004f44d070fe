package org.caiflow.bid.internal;

import org.caiflow.bid.BidState;
import org.caiflow.bid.Bids.KnownBid;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.kernel.Money;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.Receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A bid of which it is known whose it is; its content only once it has been opened. */
class BidRow {

    Long id;
    Long boxId;
    long caseId;
    long tenderId;
    long packageId;
    long supplierId;
    BidState state;
    Boolean live;
    Long priceFen;
    Integer deliveryDays;
    Boolean smallOrMicro;
    Boolean domestic;
    String hash;
    String receiptNo;
    String receiptPaper;
    long receivedAt;
    Long openedAt;
    byte[] label;
    String receipt;
    String contact;
    String mobile;
    String faults;
    String fault;
    byte[] backupForm;
    int revision;

    Money price() {
        return priceFen == null ? null : new Money(priceFen);
    }

    /** What the form says; a null price and no delivery stay for those that could not be opened. */
    void take(BidForm form, Money price, Integer days) {
        priceFen = price.fen();
        deliveryDays = days;
        smallOrMicro = form.smallOrMicro();
        domestic = form.domestic();
        contact = Texts.cut(form.contact(), 200);
        mobile = Texts.cut(form.mobile(), 64);
    }

    Receipt receipt() {
        try {
            return receipt == null ? null : Receipt.read(receipt.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KnownBid known() {
        return new KnownBid(packageId, state, price(), receipt());
    }

    OpenedBid opened(String supplierName, List<String> files) {
        return new OpenedBid(id, packageId, supplierId, supplierName, price(), deliveryDays, smallOrMicro, domestic, files,
                Instant.ofEpochMilli(receivedAt), Faults.read(faults));
    }
}
