package org.caiflow.supervision.text;

/** Words of a text and where they stand. */
public record Quote(String words, Place at) {
}
