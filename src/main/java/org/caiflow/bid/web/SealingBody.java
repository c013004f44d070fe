package org.caiflow.bid.web;

import org.caiflow.bid.Bids;

import java.util.List;

/**
 * What a client needs to seal a bid; the browser asks for it, the offline client reads it as a file.
 *
 * @param supplierKey the supplier's key that came into use last; null when it has none
 * @param ceiling     yuan; @param deposit yuan, 0.00 when none is asked; @param deadline ISO 8601
 */
public record SealingBody(String format, String project, String projectName, int round, long packageId, int packageNo, String packageName,
                          String supplier, String creditCode, int version, String ceiling, String deposit, String deadline, List<String> suites,
                          Bids.Key supplierKey, List<Bids.Key> supplierKeys, List<Bids.Keyholders> authorities) {

    private static final String FORMAT = "caiflow-seal-parameters@1";

    static SealingBody of(Bids.Sealing sealing) {
        var keys = sealing.keys();
        return new SealingBody(FORMAT, sealing.project(), sealing.projectName(), sealing.round(), sealing.packageId(), sealing.packageNo(),
                sealing.packageName(), sealing.supplier(), sealing.creditCode(), sealing.version(), sealing.ceiling().yuan().toPlainString(),
                sealing.deposit().yuan().toPlainString(), sealing.deadline().toString(), sealing.suites(),
                keys.isEmpty() ? null : keys.get(keys.size() - 1), keys, sealing.authorities());
    }
}
