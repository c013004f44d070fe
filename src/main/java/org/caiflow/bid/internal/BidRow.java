package org.caiflow.bid.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.bid.Bids.OwnBid;
import org.caiflow.bid.Bids.Receipt;
import org.caiflow.kernel.Money;

import java.time.Instant;
import java.util.List;

class BidRow {

    Long id;
    long caseId;
    long tenderId;
    long packageId;
    long supplierId;
    BidState state;
    long priceFen;
    int deliveryDays;
    boolean smallOrMicro;
    boolean domestic;
    String hash;
    String receiptNo;
    String receiptPaper;
    long receivedAt;
    Long endedAt;
    Long openedAt;
    int revision;

    Receipt receipt() {
        return new Receipt(receiptNo, packageId, hash, Instant.ofEpochMilli(receivedAt), receiptPaper);
    }

    OwnBid own(List<String> files) {
        return new OwnBid(packageId, new Money(priceFen), deliveryDays, smallOrMicro, domestic, files, receipt(),
                state == BidState.WITHDRAWN);
    }

    OpenedBid opened(String supplierName, List<String> files) {
        return new OpenedBid(id, packageId, supplierId, supplierName, new Money(priceFen), deliveryDays, smallOrMicro,
                domestic, files, Instant.ofEpochMilli(receivedAt));
    }
}
