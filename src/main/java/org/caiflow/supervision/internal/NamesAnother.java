package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.text.Mentions.Mention;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** A bid that names another bidder of the package: pages may have been mixed up. */
@Component
class NamesAnother implements Screen {

    @Override
    public List<Found> look(Dossier dossier) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < dossier.bidders().size(); i++) {
            for (Mention mention : dossier.readings().mentions().get(i)) {
                found.add(found(dossier.bidders().get(i), dossier.bidders().get(mention.name()), mention));
            }
        }
        return found;
    }

    private static Found found(Bidder bidder, Bidder named, Mention mention) {
        var here = new Cell(mention.around(), mention.at().file(), mention.at().page());
        return new Found(Suspicion.NAMES_ANOTHER, Weight.NOTABLE, List.of(bidder, named),
                new Evidence(List.of(new Row("names", named.name(), List.of(here, Cell.of(null))))), Rate.of("names"));
    }
}
