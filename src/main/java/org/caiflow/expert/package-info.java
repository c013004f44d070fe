/** Experts: pool, draw, calls, seats of committees. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "lot", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury"})
package org.caiflow.expert;
