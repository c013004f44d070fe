package org.caiflow.supervision.internal;

import org.caiflow.kernel.Money;
import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two bidders whose prices stand in one ratio in every package of the tender for which both bid. */
@Component
class PriceRatios implements Screen {

    private static final double SAME = 0.0001;

    @Override
    public List<Found> look(Dossier dossier) {
        // by the ratio of each bidder to itself: cost follows the packages, not the pairs of bidders
        Map<String, List<Bidder>> alike = new LinkedHashMap<>();
        dossier.others().forEach((no, prices) -> dossier.bidders().stream().filter(bidder -> prices.containsKey(bidder.supplier()))
                .forEach(bidder -> alike.computeIfAbsent(no + " " + factor(bidder, prices), any -> new ArrayList<>()).add(bidder)));
        return alike.values().stream().filter(same -> same.size() > 1 && differ(same)).distinct().map(same -> found(same, dossier)).toList();
    }

    /** The bidder's price here by its price there: two with equal factors stand in one ratio in both packages. */
    private static long factor(Bidder bidder, Map<Long, Money> prices) {
        return Math.round(Math.log(bidder.price().fen() / (double) prices.get(bidder.supplier()).fen()) / SAME);
    }

    private static boolean differ(List<Bidder> same) {
        return same.stream().map(Bidder::price).distinct().count() > 1;
    }

    private static Found found(List<Bidder> bidders, Dossier dossier) {
        var rows = new ArrayList<Row>();
        rows.add(Found.row("price", null, bidders, bidder -> bidder.price().display()));
        dossier.others().forEach((no, prices) -> {
            if (bidders.stream().allMatch(bidder -> prices.containsKey(bidder.supplier()))) {
                rows.add(Found.row("price-in-package", String.valueOf(no), bidders, bidder -> prices.get(bidder.supplier()).display()));
                rows.add(Found.row("ratio-to-first", String.valueOf(no), bidders, bidder -> ratio(prices, bidder, bidders.get(0))));
            }
        });
        rows.add(Found.row("ratio-to-first-here", null, bidders, bidder -> Prices.share(bidder.price(), bidders.get(0).price())));
        return new Found(Suspicion.PRICE_RATIO, Weight.HEAVY, bidders, new Evidence(rows), Rate.of("ratio", bidders.size(), dossier.bidders().size()));
    }

    private static String ratio(Map<Long, Money> prices, Bidder bidder, Bidder first) {
        return Prices.share(prices.get(bidder.supplier()), prices.get(first.supplier()));
    }
}
