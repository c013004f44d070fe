/** Rounds, documents, packages, re-procurement. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury", "expert", "plan"})
package org.caiflow.tender;
