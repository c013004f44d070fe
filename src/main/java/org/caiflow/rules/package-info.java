/** The law as numbers: dated, scoped parameters with their article. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "identity"})
package org.caiflow.rules;
