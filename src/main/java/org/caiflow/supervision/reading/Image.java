package org.caiflow.supervision.reading;

/** A picture in a file. @param hash SHA-256 of its bytes as they lie in the file; @param page 0 where the file knows no pages */
public record Image(String hash, long size, int page) {
}
