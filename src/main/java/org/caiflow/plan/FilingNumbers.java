package org.caiflow.plan;

/** Numbers of filings (备案号), such as {@code BA-420200-2026-0001}. */
public interface FilingNumbers {

    /** The next one of the region and the current year; without a gap, since it goes back with the transaction that took it. */
    String next(String region);
}
