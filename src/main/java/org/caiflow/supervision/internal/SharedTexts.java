package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.text.Pair;
import org.caiflow.supervision.text.Passage;
import org.caiflow.supervision.text.Passages;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Passages that two bids share beyond what all were given. Of a large field the pairs that share most. */
@Component
class SharedTexts implements Screen {

    private static final int MOST = 50;
    private static final int SHOWN = 5;
    private static final int MUCH = 1_000;

    @Override
    public List<Found> look(Dossier dossier) {
        var passages = new Passages(dossier.given().reference(), dossier.thresholds().passage());
        var found = new ArrayList<Found>();
        for (Pair pair : dossier.readings().pairs()) {
            var one = dossier.bidders().get(pair.one());
            var other = dossier.bidders().get(pair.other());
            List<Passage> shared = passages.shared(one.text(), other.text());
            if (!shared.isEmpty()) {
                found.add(found(List.of(one, other), shared, dossier));
            }
            if (found.size() == MOST) {
                break;
            }
        }
        return found;
    }

    /** How many letters the two share, as its evidence says. */
    static int letters(Found found) {
        String detail = found.evidence().rows().get(0).detail();
        return Integer.parseInt(detail.substring(detail.lastIndexOf(' ') + 1));
    }

    private static Found found(List<Bidder> bidders, List<Passage> shared, Dossier dossier) {
        int letters = shared.stream().mapToInt(Passage::letters).sum();
        var rows = new ArrayList<Row>();
        rows.add(Found.row("shared-letters", shared.size() + " / " + letters, bidders, bidder -> null));
        shared.stream().limit(SHOWN).forEach(passage -> rows.add(new Row("passage", String.valueOf(passage.letters()), List.of(
                new Cell(passage.one(), passage.oneAt().file(), passage.oneAt().page()),
                new Cell(passage.other(), passage.otherAt().file(), passage.otherAt().page())))));
        return new Found(Suspicion.SHARED_TEXT, letters >= MUCH ? Weight.HEAVY : Weight.NOTABLE, bidders, new Evidence(rows),
                dossier.rated().rate(Measure.SHARED_TEXT, letters));
    }
}
