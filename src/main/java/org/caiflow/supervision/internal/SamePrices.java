package org.caiflow.supervision.internal;

import org.caiflow.kernel.Money;
import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Prices equal to the fen. Those at the ceiling are asked about too, but weigh less: it is known to all. */
@Component
class SamePrices implements Screen {

    @Override
    public List<Found> look(Dossier dossier) {
        return dossier.bidders().stream().collect(Collectors.groupingBy(Bidder::price, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .filter(same -> same.getValue().size() > 1).map(same -> found(dossier, same.getKey(), same.getValue())).toList();
    }

    private static Found found(Dossier dossier, Money price, List<Bidder> bidders) {
        boolean ceiling = price.equals(dossier.ceiling());
        return new Found(Suspicion.SAME_PRICE, ceiling ? Weight.SLIGHT : Weight.HEAVY, bidders,
                new Evidence(List.of(Found.row("price", null, bidders, bidder -> price.display()),
                        Found.row("of-ceiling", dossier.ceiling().display(), bidders, bidder -> Prices.share(price, dossier.ceiling())))),
                Rate.of("same-price", bidders.size(), dossier.bidders().size()));
    }
}
