/** Values that every module speaks: money, grounds, refusals. No Spring, no database. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.caiflow.kernel;
