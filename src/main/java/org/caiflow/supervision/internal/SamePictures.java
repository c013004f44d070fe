package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.reading.Image;
import org.caiflow.supervision.reading.ReadFile;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same picture, byte for byte, in the files of different bidders: no scan is made twice alike. What a third of many have is common. */
@Component
class SamePictures implements Screen {

    private static final int COMMON_AT_LEAST = 7;
    private static final int COMMON_SHARE = 3;
    private static final int SHOWN = 8;
    private static final int MANY = 3;
    private static final int KILO = 1024;

    @Override
    public List<Found> look(Dossier dossier) {
        Map<String, Set<Bidder>> holders = new LinkedHashMap<>();
        for (Bidder bidder : dossier.bidders()) {
            bidder.files().stream().flatMap(file -> file.images().stream()).map(Image::hash).filter(hash -> !dossier.given().pictures().contains(hash))
                    .forEach(hash -> holders.computeIfAbsent(hash, any -> new LinkedHashSet<>()).add(bidder));
        }
        int common = Math.max(COMMON_AT_LEAST, dossier.bidders().size() / COMMON_SHARE + 1);
        Map<Set<Bidder>, List<String>> groups = new LinkedHashMap<>();
        holders.forEach((hash, bidders) -> {
            if (bidders.size() > 1 && bidders.size() < common) {
                groups.computeIfAbsent(bidders, any -> new ArrayList<>()).add(hash);
            }
        });
        return groups.entrySet().stream().map(group -> found(List.copyOf(group.getKey()), group.getValue(), dossier)).toList();
    }

    private static Found found(List<Bidder> bidders, List<String> hashes, Dossier dossier) {
        var rows = hashes.stream().limit(SHOWN).map(hash -> new Row("picture", hash.substring(0, 16), bidders.stream().map(bidder -> cell(hash, bidder)).toList()))
                .toList();
        var seen = dossier.past().seen("PICTURE", hashes.get(0));
        return new Found(Suspicion.SAME_PICTURE, hashes.size() >= MANY ? Weight.HEAVY : Weight.NOTABLE, bidders, new Evidence(rows),
                seen.suppliers() == 0 ? Rate.of("first-files")
                        : Rate.of("seen", seen.suppliers(), seen.having(), Rated.percent((double) seen.having() / seen.suppliers())));
    }

    private static Cell cell(String hash, Bidder bidder) {
        for (ReadFile file : bidder.files()) {
            for (Image image : file.images()) {
                if (image.hash().equals(hash)) {
                    return new Cell((image.size() + KILO - 1) / KILO + " KB", file.name(), image.page());
                }
            }
        }
        return Cell.of(null);
    }
}
