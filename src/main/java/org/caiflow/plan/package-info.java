/** Budget lines, plans, their automatic filing, choice of method and agency. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "workflow", "notice", "treasury", "expert"})
package org.caiflow.plan;
