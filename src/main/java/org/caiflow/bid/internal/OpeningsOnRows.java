package org.caiflow.bid.internal;

import org.caiflow.bid.Openings;
import org.caiflow.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;

@Service
@Transactional
class OpeningsOnRows implements Openings {

    private final Room room;
    private final Releases releases;
    private final BoxOpening box;
    private final Backups backups;
    private final OpeningBoard boards;
    private final OpeningRecord records;
    private final OpeningProof proofs;
    private final WaitingRooms waiting;
    private final RoomTalk talk;

    OpeningsOnRows(Room room, Releases releases, BoxOpening box, Backups backups, OpeningBoard boards, OpeningRecord records, OpeningProof proofs, WaitingRooms waiting,
                   RoomTalk talk) {
        this.room = room;
        this.releases = releases;
        this.box = box;
        this.backups = backups;
        this.boards = boards;
        this.records = records;
        this.proofs = proofs;
        this.waiting = waiting;
        this.talk = talk;
    }

    @Override
    public void openRoom(long tenderId) {
        room.open(tenderId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Locked> locked(Actor holder, long tenderId) {
        return releases.locked(holder, tenderId);
    }

    @Override
    public void handIn(Actor holder, long tenderId, List<Share> shares) {
        releases.handIn(holder, tenderId, shares);
    }

    @Override
    public void release(Actor supplier, long packageId, String token, byte[] half) {
        releases.release(supplier, packageId, token, half);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean canOpen(long tenderId) {
        return box.can(tenderId);
    }

    @Override
    public void extend(Actor host, long tenderId, int minutes, String cause) {
        room.extend(host, tenderId, minutes, cause);
    }

    @Override
    public void pause(Actor host, long tenderId, String cause) {
        room.pause(host, tenderId, cause);
    }

    @Override
    public void resume(Actor host, long tenderId) {
        room.resume(host, tenderId);
    }

    @Override
    public void open(long tenderId) {
        box.open(tenderId);
    }

    @Override
    public void openFromBackup(Actor supplier, long packageId, byte[] form, List<String> files) {
        backups.open(supplier, packageId, form, files);
    }

    @Override
    public void object(Actor bidder, long tenderId, String text) {
        talk.object(bidder, tenderId, text);
    }

    @Override
    public void answer(Actor host, long objectionId, String text) {
        talk.answer(host, objectionId, text);
    }

    @Override
    public void sign(Actor actor, long tenderId) {
        talk.sign(actor, tenderId);
    }

    @Override
    public void addRecording(Actor host, long tenderId, String title, String fileName, Instant startsAt, String upload) {
        talk.record(host, tenderId, title, fileName, startsAt, upload);
    }

    @Override
    @Transactional(readOnly = true)
    public Media media(Actor actor, String caseNo, long recordingId) {
        return talk.media(boards.of(actor, caseNo).tenderId(), recordingId);
    }

    @Override
    public void record(Actor host, long tenderId, Minutes minutes) {
        records.write(host, tenderId, minutes);
    }

    @Override
    public String render(long tenderId) {
        return records.render(tenderId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpened(long tenderId) {
        return room.isOpened(tenderId);
    }

    @Override
    @Transactional(readOnly = true)
    public Proof proof(Actor actor, long packageId) {
        Long bidder = proofs.reader(actor, packageId);
        return out -> proofs.write(packageId, bidder, out);
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(Actor actor, String caseNo) {
        return boards.of(actor, caseNo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Actor holder) {
        return waiting.of(holder);
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(long tenderId) {
        return boards.of(tenderId);
    }

    @Override
    @Transactional(readOnly = true)
    public String mark(Actor actor, String caseNo) {
        return boards.mark(actor, caseNo);
    }
}
