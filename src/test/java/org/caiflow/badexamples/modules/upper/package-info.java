/** Stands above. */
@org.springframework.modulith.ApplicationModule
package org.caiflow.badexamples.modules.upper;
