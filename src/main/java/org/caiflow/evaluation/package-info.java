/** Committee's work: review, scoring, ranking, report; the award. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury", "credit", "expert", "plan", "tender", "bid"})
package org.caiflow.evaluation;
