package org.caiflow.supervision.text;

import org.caiflow.supervision.text.Mentions.Mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of all bids one by one: each is in memory once, and alone. */
public final class Reading {

    private static final int MOST_PAIRS = 300;

    private final Overlaps overlaps;
    private final Misspellings misspellings;
    private final Mentions names;
    private final List<List<Contact>> contacts = new ArrayList<>();
    private final List<List<Mention>> mentions = new ArrayList<>();

    /** @param folder for what does not fit into memory; @param names of the bidders, in the order in which their texts will come */
    public Reading(Path folder, Reference reference, List<String> names) {
        overlaps = new Overlaps(folder, reference);
        misspellings = new Misspellings(reference);
        this.names = new Mentions(names);
    }

    public void add(Plain text) {
        int number = overlaps.add(text);
        misspellings.add(text);
        contacts.add(Contacts.in(text));
        mentions.add(names.in(text, number));
    }

    /** Once. */
    public Readings done() {
        var pairs = overlaps.pairs(MOST_PAIRS);
        return new Readings(pairs, misspellings.shared(), contacts, mentions, overlaps.common());
    }
}
