package org.caiflow.supervision.reading;

/**
 * What one file may cost.
 *
 * @param heap        of the reading process, MB
 * @param largestFile bytes
 * @param mostChars   of text that is kept
 */
public record Limits(int seconds, int heap, long largestFile, int mostChars, int mostImages) {

    public static final Limits USUAL = new Limits(60, 256, 300L << 20, 5_000_000, 2_000);
}
