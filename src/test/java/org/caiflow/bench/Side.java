package org.caiflow.bench;

/** One of the two that are compared. */
interface Side {

    /** Runs so many procurements from budget line to archive, together on one time line. */
    Spent round(int procurements);
}
