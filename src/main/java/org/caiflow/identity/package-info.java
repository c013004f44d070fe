/** Regions, organisations, people, roles, duties that exclude each other, sign-in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package org.caiflow.identity;
