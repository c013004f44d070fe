/** Reads the files of bids in a process of its own, which may be ended: what a bidder hands in is not to be trusted. */
package org.caiflow.supervision.reading;
