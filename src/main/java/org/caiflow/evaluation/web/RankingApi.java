package org.caiflow.evaluation.web;

import org.caiflow.evaluation.Evaluations;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.util.List;

/** The ranking for other systems. */
@RestController
class RankingApi {

    private final Evaluations evaluations;

    RankingApi(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** Best first; a bidder sees the winner's line and its own. Refused before the package is evaluated. */
    @GetMapping("/api/v1/projects/{no}/packages/{packageId}/ranking")
    List<Line> ranking(Actor actor, @PathVariable String no, @PathVariable long packageId) {
        return evaluations.seen(actor, no, packageId).lines().stream().map(Line::of).toList();
    }

    /** Prices in yuan, scores with the document's decimals; all as text, so that no zero is lost. Scores are null when the price alone decides. */
    record Line(int rank, String supplier, String price, String evaluationPrice, String priceScore, String otherScore,
                String total,
                String lot) {

        static Line of(Ranked row) {
            return new Line(row.rank(), row.supplierName(), text(row.price().yuan()), text(row.evaluationPrice().yuan()),
                    text(row.priceScore()), text(row.otherScore()), text(row.total()), row.lot());
        }

        private static String text(BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }
}
