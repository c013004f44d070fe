package org.caiflow.bid.web;

import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Tasks;

import java.time.Instant;
import java.util.List;

/**
 * The supplier's own desk (供应商工作台). In which running tenders a bid of its own lies, only the page's script can tell, with the supplier's key.
 *
 * @param tasks awards, contracts, payments that wait for the supplier
 * @param open  tenders that take bids in
 * @param mine  rounds after their opening in which it bid
 */
public record SupplierDesk(Instant now, String search, List<Tasks.Item> tasks, List<Open> open, List<Line> mine) {

    /** @param packages that take bids in */
    public record Open(Tender tender, List<Tenders.Package> packages) {
    }

    /** @param won packages awarded to it; @param states of the packages for which it bid */
    public record Line(Tender tender, List<Integer> won, List<PackageState> states) {
    }
}
