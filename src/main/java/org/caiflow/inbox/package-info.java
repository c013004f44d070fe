/** Frame of the pages, inbox, task page, project room. */
@org.springframework.modulith.ApplicationModule
package org.caiflow.inbox;
