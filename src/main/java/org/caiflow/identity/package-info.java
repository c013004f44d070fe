/** Regions, organisations, people, roles, duties that exclude each other, sign-in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "seal"})
package org.caiflow.identity;
