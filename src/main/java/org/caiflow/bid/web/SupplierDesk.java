package org.caiflow.bid.web;

import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Tasks;

import java.time.Instant;
import java.util.List;

/**
 * The supplier's own desk (供应商工作台).
 *
 * @param tasks awards, contracts, payments that wait for the supplier
 * @param mine  tenders in which it takes part, those still running first
 * @param open  other tenders to take part in
 */
public record SupplierDesk(Instant now, String search, List<Tasks.Item> tasks, List<Line> mine, List<Tender> open) {

    /**
     * @param running whether bids are still taken in
     * @param bids    packages for which a bid of its own stands
     * @param won     packages awarded to it
     */
    public record Line(Tender tender, boolean running, int bids, List<Integer> won, List<PackageState> states) {
    }
}
