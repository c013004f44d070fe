package org.caiflow.supervision.text;

import org.caiflow.supervision.text.Mentions.Mention;

import java.util.List;

/**
 * What reading all texts once has brought; texts by their numbers.
 *
 * @param contacts by text, as are the mentions of other bidders
 * @param common   marks that a third of many texts carry, passed over
 */
public record Readings(List<Pair> pairs, List<Misspelling> misspellings, List<List<Contact>> contacts, List<List<Mention>> mentions, int common) {
}
