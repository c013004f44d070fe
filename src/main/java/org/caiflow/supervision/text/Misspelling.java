package org.caiflow.supervision.text;

import java.util.List;

/** The same misspelling, with the characters around it. @param usual as the reference has it; @param texts numbers of the texts */
public record Misspelling(String written, String usual, List<Integer> texts) {
}
