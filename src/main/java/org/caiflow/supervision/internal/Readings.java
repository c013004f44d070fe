package org.caiflow.supervision.internal;

import org.caiflow.supervision.text.Contact;
import org.caiflow.supervision.text.Mentions.Mention;
import org.caiflow.supervision.text.Pair;
import org.caiflow.supervision.text.Slip;

import java.util.List;

/**
 * What reading all texts once has brought; bids by their numbers in the dossier.
 *
 * @param contacts by bid, as are the mentions of other bidders
 * @param common   marks that a third of many bids carry, passed over
 */
record Readings(List<Pair> pairs, List<Slip> slips, List<List<Contact>> contacts, List<List<Mention>> mentions, int common) {
}
