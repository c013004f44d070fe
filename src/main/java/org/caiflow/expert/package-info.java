/** Experts: pool, draw, calls, seats of committees. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury"})
package org.caiflow.expert;
