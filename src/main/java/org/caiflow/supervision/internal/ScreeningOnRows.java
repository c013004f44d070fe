package org.caiflow.supervision.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.rules.Law;
import org.caiflow.supervision.Questions.Remark;
import org.caiflow.supervision.Screening;
import org.caiflow.supervision.reading.BidReader;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.supervision.reading.Readers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Service
@Transactional
class ScreeningOnRows implements Screening {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningOnRows.class);

    private final Facts facts;
    private final Screener screener;
    private final FoundRows rows;
    private final Around around;
    private final Readers readers;
    private final ScreenProperties properties;
    private final String letters = StatutoryLetters.text();

    ScreeningOnRows(Facts facts, Screener screener, FoundRows rows, Around around, Readers readers, ScreenProperties properties) {
        this.facts = facts;
        this.screener = screener;
        this.rows = rows;
        this.around = around;
        this.readers = readers;
        this.properties = properties;
    }

    /** What a comparison needs of the lower modules. */
    @Component
    record Around(Papers papers, Law law, Journal journal, PlatformClock clock) {
    }

    @Override
    public void screen(long packageId) {
        var field = facts.field(packageId);
        if (rows.has(field, packageId)) {
            return;
        }
        try (var reader = readers.open(properties.limits())) {
            var reading = new FileReading(around.papers(), reader, field.filed(), Duration.ofMinutes(properties.minutes()));
            var remarks = reading.remarks();
            var given = reading.read(null, facts.given(field));
            var bidders = new ArrayList<Bidder>();
            for (OpenedBid bid : field.bids()) {
                bidders.add(facts.bidder(field, bid, reading.read(bid.supplierName(), bid.files())));
            }
            var dossier = dossier(field, packageId, bidders, given, reader, remarks);
            List<Found> found = dossier == null ? List.of() : screener.look(dossier, remarks);
            rows.keep(field, packageId, dossier, bidders, found, reading.files(), remarks);
        }
        around.journal().write(field.project().id(), packageId, null, "supervision.screened");
    }

    /** Null, with a remark, when a number that a city has to set is missing or the texts cannot be compared. */
    private Dossier dossier(Facts.Field field, long packageId, List<Bidder> bidders, List<ReadFile> files, BidReader reader, List<Remark> remarks) {
        var thresholds = Thresholds.of(around.law(), field.project().scope(), around.clock().today());
        if (thresholds.isEmpty()) {
            remarks.add(new Remark(null, "NUMBER_MISSING", "screen"));
            return null;
        }
        try {
            var given = Given.of(files, letters, facts.parties(field));
            return new Dossier(field.peers(), field.ceiling(), bidders, given, facts.others(field, packageId),
                    Dossier.read(reader.folder(), given, bidders), rows.past(field), thresholds.get());
        } catch (RuntimeException fault) {
            LOG.warn("the texts of package {} could not be compared", packageId, fault);
            remarks.add(new Remark(null, "SCREEN_FAILED", "Reading"));
        }
        return null;
    }
}
