package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.text.Plain;
import org.caiflow.supervision.text.Misspelling;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same misspelling in few bids: whoever types alone errs alone. */
@Component
class SameMisspellings implements Screen {

    private static final int SHOWN = 8;

    @Override
    public List<Found> look(Dossier dossier) {
        Map<List<Integer>, List<Misspelling>> groups = dossier.readings().misspellings().stream()
                .collect(Collectors.groupingBy(Misspelling::texts, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> found(dossier.numbered(group.getKey()), group.getValue(), dossier)).toList();
    }

    private static Found found(List<Bidder> bidders, List<Misspelling> misspellings, Dossier dossier) {
        var texts = new HashMap<Bidder, Plain>();
        bidders.forEach(bidder -> texts.put(bidder, bidder.text()));
        var rows = misspellings.stream().limit(SHOWN).map(misspelling -> new Row("misspelling", misspelling.usual() + " → " + misspelling.written(),
                bidders.stream().map(bidder -> cell(misspelling, texts.get(bidder))).toList())).toList();
        return new Found(Suspicion.SAME_MISSPELLING, misspellings.size() > 1 ? Weight.HEAVY : Weight.NOTABLE, bidders, new Evidence(rows),
                Rate.of("misspelling", dossier.bidders().size(), bidders.size()));
    }

    /** The context may differ: then the misspelling is shorter in this one. */
    private static Cell cell(Misspelling misspelling, Plain text) {
        return text.quote(misspelling.written()).or(() -> text.quote(misspelling.written().substring(1, 4)))
                .map(quote -> new Cell(quote.words(), quote.at().file(), quote.at().page())).orElse(Cell.of(misspelling.written()));
    }
}
