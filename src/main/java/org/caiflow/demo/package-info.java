/** The demo city and the player that drives it over HTTP; in the demo profile and for scripts/demo only. */
@org.springframework.modulith.ApplicationModule
package org.caiflow.demo;
