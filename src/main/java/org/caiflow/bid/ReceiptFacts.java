package org.caiflow.bid;

import org.caiflow.seal.Receipt;

/**
 * What {@code paper/bid-receipt.ftlh} shows; not the price, so that the paper may be passed on.
 *
 * @param receivedAt to the second, China's time
 */
public record ReceiptFacts(Receipt receipt, String projectName, String receivedAt, String deadline) {
}
