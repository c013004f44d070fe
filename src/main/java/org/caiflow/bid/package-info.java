/** Sealed bids, receipts, opening, its proof. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury", "expert", "plan", "tender", "seal"})
package org.caiflow.bid;
