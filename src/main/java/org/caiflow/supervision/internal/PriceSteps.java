package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.OptionalDouble;

/** Prices that grow by equal steps, or by one factor. */
@Component
class PriceSteps implements Screen {

    private static final int MANY = 4;

    @Override
    public List<Found> look(Dossier dossier) {
        var prices = new Prices(dossier.bidders());
        double limit = dossier.thresholds().steps().doubleValue() / 100;
        boolean steps = within(prices.steps(), limit);
        if (!steps && !within(prices.factors(), limit)) {
            return List.of();
        }
        double value = (steps ? prices.steps() : prices.factors()).orElseThrow();
        var bidders = prices.ascending();
        var evidence = new Evidence(List.of(Found.row("price", null, bidders, bidder -> bidder.price().display()),
                Found.row(steps ? "step" : "step-by-factor", null, bidders, bidder -> prices.step(bidder) == null ? null : prices.step(bidder).display()),
                Found.row("of-ceiling", dossier.ceiling().display(), bidders, bidder -> Prices.share(bidder.price(), dossier.ceiling()))));
        return List.of(new Found(Suspicion.PRICE_STEPS, bidders.size() >= MANY ? Weight.HEAVY : Weight.NOTABLE, bidders, evidence,
                dossier.rated().rate(Measure.STEPS, value)));
    }

    private static boolean within(OptionalDouble value, double limit) {
        return value.isPresent() && value.getAsDouble() <= limit;
    }
}
