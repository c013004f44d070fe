/** Deposits, invoices, payments and vouchers. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow"})
package org.caiflow.treasury;
