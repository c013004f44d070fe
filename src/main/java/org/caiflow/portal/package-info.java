/** The public's pages and data: notices, open tenders, deadline calculator, guide. Needs no sign-in and tells nothing that is not published. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive", "notice", "tender"})
package org.caiflow.portal;
