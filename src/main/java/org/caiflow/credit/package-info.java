/** Credit of suppliers: who may not take part, and what was asked about whom. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow"})
package org.caiflow.credit;
