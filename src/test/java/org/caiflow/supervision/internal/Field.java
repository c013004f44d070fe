package org.caiflow.supervision.internal;

import org.caiflow.kernel.Money;
import org.caiflow.supervision.Rate.Peers;
import org.caiflow.supervision.internal.Bidder.Declared;
import org.caiflow.supervision.reading.Image;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.supervision.reading.Trait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field of bidders put together by hand. */
final class Field {

    static final Thresholds THRESHOLDS = new Thresholds(20, new BigDecimal("5"), new BigDecimal("0.5"), 40);

    private final Path folder;
    private final List<Bidder> bidders = new ArrayList<>();
    private final List<ReadFile> given = new ArrayList<>();
    private final Map<Measure, List<Double>> past = new HashMap<>();
    private final Map<Integer, Map<Long, Money>> others = new HashMap<>();
    private Money ceiling = Money.yuan("2000000");
    private Past.Seen seen = new Past.Seen(0, 0);

    Field(Path folder) {
        this.folder = folder;
    }

    Field ceiling(String yuan) {
        ceiling = Money.yuan(yuan);
        return this;
    }

    Field document(String text) {
        given.add(file("招标文件.pdf", text, Map.of(), List.of()));
        return this;
    }

    Field attachment(Map<Trait, List<String>> traits) {
        given.add(file("投标文件格式.docx", "", traits, List.of()));
        return this;
    }

    Field past(Measure measure, List<Double> values) {
        past.put(measure, values);
        return this;
    }

    Field seen(int having, int suppliers) {
        seen = new Past.Seen(having, suppliers);
        return this;
    }

    Field other(int packageNo, String... prices) {
        var bySupplier = new HashMap<Long, Money>();
        for (int i = 0; i < prices.length; i++) {
            bySupplier.put(i + 1L, Money.yuan(prices[i]));
        }
        others.put(packageNo, bySupplier);
        return this;
    }

    Field prices(String... yuan) {
        for (String price : yuan) {
            bid(price, "", Map.of(), List.of());
        }
        return this;
    }

    Field text(String text) {
        return bid("1" + bidders.size() + "0000", text, Map.of(), List.of());
    }

    Field made(Map<Trait, List<String>> traits) {
        return bid("1" + bidders.size() + "0000", "", traits, List.of());
    }

    Field pictures(String... hashes) {
        return bid("1" + bidders.size() + "0000", "", Map.of(), List.of(hashes));
    }

    Field declared(Declared... declared) {
        int number = bidders.size() + 1;
        bidders.add(new Bidder(100 + number, number, name(number), Money.yuan("1" + number + "0000"), List.of(declared), Map.of((long) number, "王工"), List.of()));
        return this;
    }

    private Field bid(String price, String text, Map<Trait, List<String>> traits, List<String> pictures) {
        int number = bidders.size() + 1;
        var images = pictures.stream().map(hash -> new Image(hash, 5_000, 3)).toList();
        bidders.add(new Bidder(100 + number, number, name(number), Money.yuan(price), List.of(), Map.of(), List.of(file("投标文件.pdf", text, traits, images))));
        return this;
    }

    static String name(int number) {
        return "清河市" + "甲乙丙丁戊己庚辛壬癸".charAt((number - 1) % 10) + "科技有限公司";
    }

    private ReadFile file(String name, String text, Map<Trait, List<String>> traits, List<Image> images) {
        try {
            Path written = text.isEmpty() ? null : Files.writeString(Files.createTempFile(folder, "bid", ".txt"), text);
            return new ReadFile(name, "application/pdf", 1, written, traits, images, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Dossier dossier() {
        var known = Given.of(given, StatutoryLetters.text(), Set.of("07146512345"));
        Past before = new Past() {
            @Override
            public List<Double> values(Peers peers, Measure measure) {
                return past.getOrDefault(measure, List.of());
            }

            @Override
            public Seen seen(String trait, String value) {
                return seen;
            }
        };
        return new Dossier(Peers.of("420200", "GOODS", "OpenTender", bidders.size()), ceiling, bidders, known, others,
                Dossier.read(folder, known, bidders), before, THRESHOLDS);
    }

    List<Found> look(Screen screen) {
        return screen.look(dossier());
    }
}
