/** Screens before the award: what bids have in common, as questions with their evidence, for committee and supervision. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow",
        "notice", "treasury", "expert", "plan", "tender", "bid", "evaluation"})
package org.caiflow.supervision;
