package org.caiflow.bid.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.bid.Openings.Event;
import org.caiflow.bid.Openings.Media;
import org.caiflow.bid.Openings.Objection;
import org.caiflow.bid.Openings.Recording;
import org.caiflow.bid.Openings.Signature;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Doubts and answers, signatures, recordings of an opening. */
@Component
@Transactional
class RoomTalk {

    private static final int LONGEST = 1000;
    private static final int LONGEST_TITLE = 100;
    private static final int EVENTS = 500;
    private static final Map<String, String> MEDIA = Map.of("mp4", "video/mp4", "webm", "video/webm", "m4a", "audio/mp4", "mp3", "audio/mpeg",
            "ogg", "audio/ogg", "wav", "audio/wav");

    private final RoomMapper rows;
    private final BidMapper bids;
    private final OpeningMapper openings;
    private final Room room;
    private final PayloadStore payloads;
    private final Around around;

    RoomTalk(RoomMapper rows, BidMapper bids, OpeningMapper openings, Room room, PayloadStore payloads, Around around) {
        this.rows = rows;
        this.bids = bids;
        this.openings = openings;
        this.room = room;
        this.payloads = payloads;
        this.around = around;
    }

    /** What is said and kept of the lower modules. */
    @Component
    record Around(Tenders tenders, Organisations organisations, People people, Papers papers, Journal journal, PlatformClock clock) {
    }

    public void object(Actor bidder, long tenderId, String text) {
        room.beforeRecord(tenderId);
        Membership supplier = bidder.as(Role.SUPPLIER_AGENT);
        if (bids.ofSupplier(tenderId, supplier.organisationId()).isEmpty()) {
            throw Refused.unknown("bid.opening-unknown");
        }
        requireText(text, "text");
        rows.insertObjection(new RoomMapper.ObjectionRow(0, tenderId, supplier.organisationId(), bidder.personId(), text.strip(), now(), null, null, null));
        tell(tenderId, supplier.organisation(), "bid.objected", text.strip());
    }

    public void answer(Actor host, long objectionId, String text) {
        var objection = rows.objection(objectionId);
        if (objection == null) {
            throw Refused.unknown("bid.objection-unknown");
        }
        room.requireHost(host, around.tenders().get(objection.tenderId()).caseId());
        room.beforeRecord(objection.tenderId());
        requireText(text, "text");
        if (rows.answer(objectionId, text.strip(), host.personId(), now()) != 1) {
            throw Refused.conflict("bid.answered");
        }
        tell(objection.tenderId(), host.name(), "bid.answered", text.strip());
    }

    private static void requireText(String text, String field) {
        new Grounds().unless(text != null && !text.isBlank() && text.strip().length() <= LONGEST, Ground.of("bid.text", LONGEST).at(field)).refuseIfAny();
    }

    /** Whoever took part, once the host has written the record and before its paper is made (财政部令第87号第四十一条). */
    public void sign(Actor actor, long tenderId) {
        var opening = openings.lock(tenderId);
        new Grounds().unless(opening != null && opening.recordedAt != null && opening.paper == null, Ground.of("bid.sign-when")).refuseIfAny();
        Membership side = side(actor, tenderId).orElseThrow(() -> Refused.forbidden("bid.sign-who"));
        if (rows.signatures(tenderId).stream().anyMatch(signature -> signature.personId() == actor.personId())) {
            throw Refused.conflict("bid.signed");
        }
        rows.insertSignature(new RoomMapper.SignatureRow(tenderId, side.organisationId(), actor.personId(), now()));
        tell(tenderId, actor.name(), "bid.record-signed", side.organisation());
    }

    /** As what the actor takes part: for an authority of the tender, or for a bidder. */
    private Optional<Membership> side(Actor actor, long tenderId) {
        var authorities = around.tenders().authorities(tenderId);
        return actor.memberships().stream().filter(membership -> authorities.stream().anyMatch(one -> one.id() == membership.organisationId())
                || membership.role() == Role.SUPPLIER_AGENT && !bids.ofSupplier(tenderId, membership.organisationId()).isEmpty()).findFirst();
    }

    public void record(Actor host, long tenderId, String title, String fileName, Instant startsAt, String upload) {
        var tender = around.tenders().get(tenderId);
        room.requireHost(host, tender.caseId());
        room.requireOpen(tenderId);
        String media = MEDIA.get(fileName == null ? "" : fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        var file = payloads.upload(upload);
        new Grounds()
                .unless(title != null && !title.isBlank() && title.strip().length() <= LONGEST_TITLE, Ground.of("bid.recording-title", LONGEST_TITLE).at("title"))
                .unless(media != null, Ground.of("bid.recording-type").at("file"))
                .unless(startsAt != null && !startsAt.isAfter(around.clock().now()), Ground.of("bid.recording-start").at("startsAt"))
                .unless(file.whole(), Ground.of("bid.upload-unfinished", file.received(), file.size()).at("file"))
                .refuseIfAny();
        try (InputStream content = payloads.read(upload)) {
            String sha256 = around.papers().keep(content, Texts.fileName(fileName, 1)).sha256();
            around.papers().file(new NewPaper(tender.caseId(), tender.deadlinePackage(), "opening-recording", title.strip(), sha256, OpenTo.PARTIES));
            rows.insertRecording(new RoomMapper.RecordingRow(0, tenderId, title.strip(), sha256, media, startsAt.toEpochMilli(), host.personId(), now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        payloads.discard(upload);
        tell(tenderId, host.name(), "bid.recording-added", title.strip());
    }

    @Transactional(readOnly = true)
    public Media media(long tenderId, long recordingId) {
        var row = rows.recording(recordingId);
        if (row == null || row.tenderId() != tenderId) {
            throw Refused.unknown("bid.opening-unknown");
        }
        return new Media(row.mediaType(), row.sha256());
    }

    public List<Objection> objections(long tenderId) {
        return rows.objections(tenderId).stream().map(row -> new Objection(row.id(), organisation(row.organisationId()), row.text(),
                Instant.ofEpochMilli(row.raisedAt()), row.answer(), row.answeredAt() == null ? null : Instant.ofEpochMilli(row.answeredAt()))).toList();
    }

    public List<Signature> signatures(long tenderId) {
        return rows.signatures(tenderId).stream().map(row -> new Signature(organisation(row.organisationId()), around.people().get(row.personId()).name(),
                row.personId(), Instant.ofEpochMilli(row.signedAt()))).toList();
    }

    /** Each with what happened in the case while it ran, from its own beginning. */
    public List<Recording> recordings(long tenderId) {
        var rowsOf = rows.recordings(tenderId);
        if (rowsOf.isEmpty()) {
            return List.of();
        }
        var journal = around.journal().ofCase(around.tenders().get(tenderId).caseId(), null, EVENTS).stream()
                .filter(entry -> entry.key().startsWith("bid.")).sorted(Comparator.comparing(Journal.Entry::id)).toList();
        return rowsOf.stream().map(row -> new Recording(row.id(), row.title(), row.mediaType(), Instant.ofEpochMilli(row.startsAt()),
                journal.stream().filter(entry -> entry.at() >= row.startsAt())
                        .map(entry -> new Event((entry.at() - row.startsAt()) / 1000, entry.who(), entry.key(), entry.args())).toList())).toList();
    }

    private String organisation(long id) {
        return around.organisations().get(id).name();
    }

    private void tell(long tenderId, String who, String key, Object... args) {
        var tender = around.tenders().get(tenderId);
        around.journal().write(tender.caseId(), tender.deadlinePackage(), who, key, args);
    }

    private long now() {
        return around.clock().now().toEpochMilli();
    }
}
