package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Component;

import java.util.List;

/** Prices that lie closer together than those of nearly all peers. Without peers nothing can be said, and nothing is. */
@Component
class NarrowPrices implements Screen {

    @Override
    public List<Found> look(Dossier dossier) {
        var prices = new Prices(dossier.bidders());
        var spread = prices.spread();
        if (spread.isEmpty() || spread.getAsDouble() == 0 || !dossier.rated().isRare(Measure.SPREAD, spread.getAsDouble())) {
            return List.of();
        }
        var bidders = prices.ascending();
        return List.of(new Found(Suspicion.NARROW_PRICES, Weight.NOTABLE, bidders,
                new Evidence(List.of(Found.row("price", null, bidders, bidder -> bidder.price().display()),
                        Found.row("of-ceiling", dossier.ceiling().display(), bidders, bidder -> Prices.share(bidder.price(), dossier.ceiling())),
                        Found.row("spread", Rated.percent(spread.getAsDouble()) + "%", bidders, bidder -> null))),
                dossier.rated().rate(Measure.SPREAD, spread.getAsDouble())));
    }
}
