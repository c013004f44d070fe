package org.caiflow.supervision.internal;

import org.caiflow.kernel.Money;
import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Component;

import java.util.List;

/** All prices are a whole percentage of the ceiling, each another one. */
@Component
class RoundDiscounts implements Screen {

    private static final int FEW = 3;
    /** Half a yuan of rounding in either direction. */
    private static final long ROUNDING = 50;

    @Override
    public List<Found> look(Dossier dossier) {
        var bidders = new Prices(dossier.bidders()).ascending();
        double share = share(dossier);
        boolean differ = bidders.stream().map(Bidder::price).distinct().count() > 1;
        if (bidders.size() < FEW || share < 1 || !differ) {
            return List.of();
        }
        return List.of(new Found(Suspicion.ROUND_DISCOUNTS, Weight.SLIGHT, bidders,
                new Evidence(List.of(Found.row("price", null, bidders, bidder -> bidder.price().display()),
                        Found.row("of-ceiling", dossier.ceiling().display(), bidders, bidder -> Prices.share(bidder.price(), dossier.ceiling())))),
                dossier.rated().rate(Measure.ROUND, share)));
    }

    static double share(Dossier dossier) {
        return dossier.bidders().stream().filter(bidder -> isRound(bidder.price(), dossier.ceiling())).count() / (double) dossier.bidders().size();
    }

    private static boolean isRound(Money price, Money ceiling) {
        long percent = Math.round(price.fen() * 100.0 / ceiling.fen());
        return percent < 100 && Math.abs(price.fen() - Math.round(ceiling.fen() / 100.0 * percent)) <= ROUNDING;
    }
}
