package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.text.Plain;
import org.caiflow.supervision.text.Slip;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same slip of the pen in few bids: whoever types alone errs alone. */
@Component
class SameSlips implements Screen {

    private static final int SHOWN = 8;

    @Override
    public List<Found> look(Dossier dossier) {
        Map<List<Integer>, List<Slip>> groups = dossier.readings().slips().stream()
                .collect(Collectors.groupingBy(Slip::texts, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> found(dossier.numbered(group.getKey()), group.getValue(), dossier)).toList();
    }

    private static Found found(List<Bidder> bidders, List<Slip> slips, Dossier dossier) {
        var texts = new HashMap<Bidder, Plain>();
        bidders.forEach(bidder -> texts.put(bidder, bidder.text()));
        var rows = slips.stream().limit(SHOWN).map(slip -> new Row("slip", slip.usual(),
                bidders.stream().map(bidder -> cell(slip, texts.get(bidder))).toList())).toList();
        return new Found(Suspicion.SAME_SLIP, slips.size() > 1 ? Weight.HEAVY : Weight.NOTABLE, bidders, new Evidence(rows),
                Rate.of("slip", dossier.bidders().size(), bidders.size()));
    }

    /** The context may differ: then the slip is shorter in this one. */
    private static Cell cell(Slip slip, Plain text) {
        return text.quote(slip.written()).or(() -> text.quote(slip.written().substring(1, 4)))
                .map(quote -> new Cell(quote.words(), quote.at().file(), quote.at().page())).orElse(Cell.of(slip.written()));
    }
}
