package org.caiflow.supervision.text;

/** Two texts by their numbers, the smaller first. @param marks that both carry; each stands for about a dozen letters */
public record Pair(int one, int other, int marks) {
}
