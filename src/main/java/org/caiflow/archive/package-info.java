/** Papers by content hash, rendering, journal, electronic file of a case. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "identity", "rules", "calendar"})
package org.caiflow.archive;
