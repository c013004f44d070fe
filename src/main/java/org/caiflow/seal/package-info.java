/**
 * Sealing of bids (投标文件加密): the formats and ciphers that platform, browser and the supplier's offline client share. No Spring, no
 * database, nothing of the server.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.caiflow.seal;
