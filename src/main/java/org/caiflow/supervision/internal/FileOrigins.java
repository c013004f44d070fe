package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.supervision.reading.Trait;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Files of different bidders that say of themselves that they come from one hand, one document or one machine. */
@Component
class FileOrigins implements Screen {

    private static final Set<Trait> ASKED = Set.of(Trait.AUTHOR, Trait.LAST_SAVED_BY, Trait.COMPANY, Trait.TEMPLATE, Trait.CREATED, Trait.DOCUMENT_ID,
            Trait.DEVICE);
    private static final Set<Trait> HEAVY = Set.of(Trait.DOCUMENT_ID, Trait.DEVICE);

    private final UsualNames usual = new UsualNames();

    private record Shared(Trait trait, String value) {
    }

    @Override
    public List<Found> look(Dossier dossier) {
        Map<Shared, Set<Bidder>> holders = new LinkedHashMap<>();
        for (Bidder bidder : dossier.bidders()) {
            for (ReadFile file : bidder.files()) {
                file.traits().forEach((trait, values) -> values.stream().filter(value -> tells(trait, value, dossier))
                        .forEach(value -> holders.computeIfAbsent(new Shared(trait, value.toLowerCase(Locale.ROOT)), any -> new LinkedHashSet<>()).add(bidder)));
            }
        }
        Map<Set<Bidder>, List<Shared>> groups = new LinkedHashMap<>();
        holders.forEach((shared, bidders) -> {
            if (bidders.size() > 1) {
                groups.computeIfAbsent(bidders, any -> new ArrayList<>()).add(shared);
            }
        });
        return groups.entrySet().stream().map(group -> found(List.copyOf(group.getKey()), group.getValue(), dossier)).toList();
    }

    private boolean tells(Trait trait, String value, Dossier dossier) {
        return ASKED.contains(trait) && !usual.has(value) && !dossier.given().has(trait, value);
    }

    private static Found found(List<Bidder> bidders, List<Shared> shared, Dossier dossier) {
        boolean heavy = shared.stream().map(Shared::value).distinct().count() > 1 || shared.stream().anyMatch(one -> HEAVY.contains(one.trait()));
        var rows = new ArrayList<Row>();
        shared.forEach(one -> rows.add(row(one, bidders)));
        var software = software(bidders);
        if (software.cells().stream().anyMatch(cell -> cell.text() != null)) {
            rows.add(software);
        }
        return new Found(Suspicion.SAME_ORIGIN, heavy ? Weight.HEAVY : Weight.NOTABLE, bidders, new Evidence(rows), rate(shared.get(0), dossier));
    }

    private static Row row(Shared shared, List<Bidder> bidders) {
        return new Row("trait." + shared.trait().name(), null, bidders.stream().map(bidder -> cell(shared, bidder)).toList());
    }

    private static Cell cell(Shared shared, Bidder bidder) {
        for (ReadFile file : bidder.files()) {
            for (String value : file.values(shared.trait())) {
                if (value.equalsIgnoreCase(shared.value())) {
                    return new Cell(value, file.name(), 0);
                }
            }
        }
        return Cell.of(null);
    }

    private static Row software(List<Bidder> bidders) {
        return Found.row("trait.SOFTWARE", null, bidders, bidder -> bidder.files().stream().flatMap(file -> file.values(Trait.SOFTWARE).stream())
                .distinct().reduce((one, other) -> one + ", " + other).orElse(null));
    }

    private static Rate rate(Shared shared, Dossier dossier) {
        var seen = dossier.past().seen(shared.trait().name(), shared.value());
        return seen.suppliers() == 0 ? Rate.of("first-files") : Rate.of("seen", seen.suppliers(), seen.having(),
                Rated.percent((double) seen.having() / seen.suppliers()));
    }
}
