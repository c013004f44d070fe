package org.caiflow.supervision;

/** Compares the bids of a package before the committee judges them (投标文件比对). */
public interface Screening {

    /**
     * Reads and compares the opened bids, and keeps what has to be explained. Takes minutes for a large field. What cannot be read or compared
     * is a remark, and stops nobody. Twice changes nothing.
     */
    void screen(long packageId);
}
