package org.caiflow.supervision.internal;

import org.caiflow.supervision.text.Contact;
import org.caiflow.supervision.text.Contacts;
import org.caiflow.supervision.text.Mentions;
import org.caiflow.supervision.text.Mentions.Mention;
import org.caiflow.supervision.text.Overlaps;
import org.caiflow.supervision.text.Plain;
import org.caiflow.supervision.text.Reference;
import org.caiflow.supervision.text.Slips;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of all bids one by one: each is in memory once, and alone. */
final class Reading {

    private static final int MOST_PAIRS = 300;

    private final Overlaps overlaps;
    private final Slips slips;
    private final Mentions names;
    private final List<List<Contact>> contacts = new ArrayList<>();
    private final List<List<Mention>> mentions = new ArrayList<>();

    Reading(Path folder, Reference reference, List<String> names) {
        overlaps = new Overlaps(folder, reference);
        slips = new Slips(reference);
        this.names = new Mentions(names);
    }

    static Readings of(Path folder, Reference reference, List<Bidder> bidders) {
        var reading = new Reading(folder, reference, bidders.stream().map(Bidder::name).toList());
        bidders.forEach(bidder -> reading.add(bidder.text()));
        return reading.done();
    }

    void add(Plain text) {
        int number = overlaps.add(text);
        slips.add(text);
        contacts.add(Contacts.in(text));
        mentions.add(names.in(text, number));
    }

    Readings done() {
        var pairs = overlaps.pairs(MOST_PAIRS);
        return new Readings(pairs, slips.shared(), contacts, mentions, overlaps.common());
    }
}
