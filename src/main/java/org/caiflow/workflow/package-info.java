/** The engine and everything around it: cases, inbox, deadlines, gates, incidents, recorder of taken flows. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "identity", "rules", "calendar", "archive"})
package org.caiflow.workflow;
