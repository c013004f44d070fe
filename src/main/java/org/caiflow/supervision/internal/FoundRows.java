package org.caiflow.supervision.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.supervision.Questions.Remark;
import org.caiflow.supervision.Questions.State;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.internal.Facts.Field;
import org.caiflow.supervision.internal.SampleMapper.Trace;
import org.caiflow.supervision.reading.Image;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Keeps what was found, and what later packages are compared with. */
@Component
class FoundRows {

    private static final int MOST_TRACES = 500;

    private final QuestionMapper questions;
    private final SampleMapper samples;
    private final PlatformClock clock;

    FoundRows(QuestionMapper questions, SampleMapper samples, PlatformClock clock) {
        this.questions = questions;
        this.samples = samples;
        this.clock = clock;
    }

    boolean has(Field field, long packageId) {
        return questions.run(packageId, field.tender().id()) != null;
    }

    Past past(Field field) {
        return new PastOnRows(samples, field.tender().id());
    }

    /** @param dossier null when nothing could be compared */
    void keep(Field field, long packageId, Dossier dossier, List<Bidder> bidders, List<Found> found, int files, List<Remark> remarks) {
        var run = new RunRow();
        run.caseId = field.project().id();
        run.tenderId = field.tender().id();
        run.packageId = packageId;
        run.bidders = bidders.size();
        run.files = files;
        run.common = dossier == null ? 0 : dossier.readings().common();
        run.remarks = Json.write(remarks);
        run.endedAt = clock.now().toEpochMilli();
        questions.insertRun(run);
        found.forEach(one -> keep(one, run, field));
        if (dossier != null) {
            measure(field, packageId, dossier, found);
        }
        bidders.forEach(bidder -> trace(bidder, field));
    }

    private void keep(Found found, RunRow run, Field field) {
        var question = new QuestionRow();
        question.runId = run.id;
        question.caseId = run.caseId;
        question.packageId = run.packageId;
        question.region = field.project().region();
        question.kind = found.kind();
        question.weight = found.weight().ordinal();
        question.evidence = Json.write(found.evidence());
        question.rate = Json.write(found.rate());
        question.state = State.OPEN;
        question.openedAt = run.endedAt;
        questions.insert(question);
        for (int i = 0; i < found.bidders().size(); i++) {
            questions.insertBid(question.id, i, found.bidders().get(i).bidId(), found.bidders().get(i).supplier());
        }
    }

    private void measure(Field field, long packageId, Dossier dossier, List<Found> found) {
        var prices = new Prices(dossier.bidders());
        prices.spread().ifPresent(value -> sample(field, packageId, Measure.SPREAD, value));
        prices.steps().ifPresent(value -> sample(field, packageId, Measure.STEPS, value));
        sample(field, packageId, Measure.ROUND, RoundDiscounts.share(dossier));
        sample(field, packageId, Measure.SHARED_TEXT, found.stream().filter(one -> one.kind() == Suspicion.SHARED_TEXT)
                .mapToInt(SharedTexts::letters).max().orElse(0));
    }

    private void sample(Field field, long packageId, Measure measure, double value) {
        samples.insert(field.tender().id(), packageId, field.peers(), measure, value);
    }

    private void trace(Bidder bidder, Field field) {
        var traits = bidder.files().stream().flatMap(file -> file.traits().entrySet().stream())
                .flatMap(trait -> trait.getValue().stream().map(value -> new Trace(trait.getKey().name(), PastOnRows.hash(value))));
        var pictures = bidder.files().stream().flatMap(file -> file.images().stream()).map(Image::hash).map(hash -> new Trace("PICTURE", PastOnRows.hash(hash)));
        var traces = Stream.concat(traits, pictures).distinct().limit(MOST_TRACES).toList();
        if (!traces.isEmpty()) {
            samples.insertTraits(field.tender().id(), bidder.supplier(), traces);
        }
    }
}
