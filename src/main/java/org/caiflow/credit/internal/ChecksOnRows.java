package org.caiflow.credit.internal;

import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.CreditChecks;
import org.caiflow.credit.CreditSource;
import org.caiflow.credit.CreditSource.Answer;
import org.caiflow.credit.CreditSource.Channel;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Service
@Transactional
class ChecksOnRows implements CreditChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ChecksOnRows.class);
    private static final String RULE = "财库〔2016〕125号";

    private final List<CreditSource> sources;
    private final OwnRecords own;
    private final CheckMapper mapper;
    private final Papers papers;
    private final Evidence evidence;
    private final PlatformClock clock;

    ChecksOnRows(List<CreditSource> sources, OwnRecords own, CheckMapper mapper, Papers papers, Evidence evidence, PlatformClock clock) {
        this.sources = sources;
        this.own = own;
        this.mapper = mapper;
        this.papers = papers;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Result check(String by, Subject subject, LocalDate day, Purpose purpose) {
        var listed = new ArrayList<Listing>();
        var outside = new ArrayList<Channel>();
        boolean silent = false;
        for (CreditSource source : sources) {
            try {
                Optional<Answer> answer = source.ask(subject, day);
                if (answer.isPresent()) {
                    var counting = answer.get().found().stream().filter(listing -> listing.counts(day)).toList();
                    keep(by, subject, day, purpose, source.channel(), counting.isEmpty() ? Outcome.CLEAR : Outcome.LISTED, counting, answer.get().evidence());
                    listed.addAll(counting);
                    Stream.of(source.channel()).filter(channel -> channel != Channel.OWN).forEach(outside::add);
                }
            } catch (IOException e) {
                LOG.warn("a credit source did not answer: {}", e.getMessage());
                keep(by, subject, day, purpose, source.channel(), Outcome.SILENT, List.of(), null);
                silent = true;
            }
        }
        return new Result(listed, outside, silent);
    }

    private void keep(String by, Subject subject, LocalDate day, Purpose purpose, Channel channel, Outcome outcome, List<Listing> found, String sha256) {
        mapper.insert(new CheckRow(null, subject.caseId(), subject.packageId(), subject.creditCode(), subject.name(), day, purpose, channel, outcome,
                ListingJson.write(found), sha256, by, clock.now().toEpochMilli()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listing> known(Subject subject, LocalDate day) {
        var noted = Stream.of(Channel.CREDIT_CHINA, Channel.CCGP).map(channel -> mapper.noted(subject.packageId(), subject.creditCode(), channel))
                .filter(note -> note != null).flatMap(note -> ListingJson.read(note.found()).stream());
        return Stream.concat(own.found(subject, day).stream(), noted).filter(listing -> listing.counts(day)).toList();
    }

    @Override
    public void note(Actor by, Subject subject, Seen seen) {
        var found = seen.found();
        new Grounds()
                .unless(seen.channel() == Channel.CREDIT_CHINA || seen.channel() == Channel.CCGP, Ground.of("credit.note-channel").at("channel").under(RULE))
                .unless(seen.evidence() != null && papers.exists(seen.evidence()), Ground.of("credit.note-evidence").at("evidence").under(RULE))
                .unless(found == null || found.list() != null, Ground.of("credit.ban-list").at("list"))
                .unless(found == null || found.authority() != null && !found.authority().isBlank(), Ground.of("credit.ban-authority").at("authority"))
                .unless(found == null || found.from() != null, Ground.of("credit.ban-from").at("from"))
                .unless(found == null || found.from() == null || found.to() == null || !found.to().isBefore(found.from()),
                        Ground.of("credit.ban-order").at("to"))
                .refuseIfAny();
        var listed = found == null ? List.<Listing>of() : List.of(found);
        keep(by.name(), subject, clock.today(), Purpose.NOTED, seen.channel(), found == null ? Outcome.CLEAR : Outcome.LISTED, listed, seen.evidence());
        evidence.file(subject, seen.evidence());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Check> ofPackage(long packageId) {
        return mapper.ofPackage(packageId).stream().map(CheckRow::view).toList();
    }
}
