/** Where the rows are: a given MySQL or MariaDB, or the embedded MariaDB server; one data source for engine and mappers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.caiflow.database;
