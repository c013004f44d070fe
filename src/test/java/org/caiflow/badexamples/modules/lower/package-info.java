/** May use nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.caiflow.badexamples.modules.lower;
