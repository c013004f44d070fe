package org.caiflow.bid;

import java.util.List;

/**
 * What {@code paper/bid-receipt.ftlh} shows; not the price, so that the paper may be passed on.
 *
 * @param receivedAt to the second, China's time
 */
public record ReceiptFacts(String no, String caseNo, String caseName, int packageNo, String packageName, String supplier,
                           String receivedAt, long deadline, String hash, List<String> files) {
}
