/**
 * The draw of experts (专家抽取) as arithmetic: what is committed, in which order the pool stands, and the check of a draw by anyone. No Spring,
 * no database, nothing of the server.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.caiflow.lot;
