/** Notices of every kind, their publication and delivery. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow"})
package org.caiflow.notice;
