/** The clock, the State Council's holidays, counting of days both ways. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "identity", "rules"})
package org.caiflow.calendar;
