/** The public's pages: notices, tenders, deadline calculator. */
@org.springframework.modulith.ApplicationModule
package org.caiflow.portal;
