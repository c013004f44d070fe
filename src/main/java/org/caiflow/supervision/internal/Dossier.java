package org.caiflow.supervision.internal;

import org.caiflow.kernel.Money;
import org.caiflow.supervision.Rate.Peers;
import org.caiflow.supervision.text.Reading;
import org.caiflow.supervision.text.Readings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that the screens of a package look at.
 *
 * @param bidders  in the order of arrival
 * @param given    what all bidders were given
 * @param others   prices in the other packages of the tender, by package number and supplier
 * @param readings what the texts have in common
 */
record Dossier(Peers peers, Money ceiling, List<Bidder> bidders, Given given, Map<Integer, Map<Long, Money>> others, Readings readings,
               Past past, Thresholds thresholds) {

    static Readings read(Path folder, Given given, List<Bidder> bidders) {
        var reading = new Reading(folder, given.reference(), bidders.stream().map(Bidder::name).toList());
        bidders.forEach(bidder -> reading.add(bidder.text()));
        return reading.done();
    }

    Rated rated() {
        return new Rated(peers, past, thresholds);
    }

    List<Bidder> numbered(List<Integer> numbers) {
        return numbers.stream().map(bidders::get).toList();
    }
}
