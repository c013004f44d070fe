package org.caiflow.supervision.text;

/** The same words in two texts. @param letters how many, not counting punctuation */
public record Passage(int letters, String one, Place oneAt, String other, Place otherAt) {
}
