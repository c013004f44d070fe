/** Contract, filing, acceptance, settlement. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury", "expert", "plan", "tender", "bid", "evaluation"})
package org.caiflow.contract;
