package org.caiflow.bid.internal;

import org.caiflow.archive.Papers;
import org.caiflow.bid.BidState;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.BlockHash;
import org.caiflow.seal.Label;
import org.caiflow.seal.Suite;
import org.caiflow.seal.VerifiedStream;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** A bid opened from its bidder's own files (备份投标文件), which have to be what was sealed, to the bit. */
@Component
@Transactional
class Backups {

    private final BidMapper bids;
    private final BoxMapper boxes;
    private final BidOpener opener;
    private final BidBox box;
    private final Room room;
    private final Tenders tenders;
    private final Papers papers;
    private final PayloadStore payloads;

    Backups(BidMapper bids, BoxMapper boxes, BidOpener opener, BidBox box, Room room, Tenders tenders, Papers papers, PayloadStore payloads) {
        this.bids = bids;
        this.boxes = boxes;
        this.opener = opener;
        this.box = box;
        this.room = room;
        this.tenders = tenders;
        this.papers = papers;
        this.payloads = payloads;
    }

    public void open(Actor supplier, long packageId, byte[] formBytes, List<String> files) {
        long organisation = supplier.as(Role.SUPPLIER_AGENT).organisationId();
        var tender = tenders.ofPackage(packageId);
        var opening = room.beforeRecord(tender.id());
        BidRow bid = bids.arrived(tender.id(), packageId).stream().filter(one -> one.supplierId == organisation).findFirst()
                .map(one -> bids.lock(one.id)).orElseThrow(() -> Refused.unknown("bid.none"));
        new Grounds().unless(bid.state == BidState.UNREADABLE || bid.state == BidState.SEALED && opening.openedAt != null,
                Ground.of("bid.backup-not-needed")).refuseIfAny();
        try {
            Suite suite = Suite.coded(boxes.get(bid.boxId).suite);
            Label label = Label.read(bid.label);
            new Grounds().unless(MessageDigest.isEqual(suite.hash(formBytes), label.formHash()), Ground.of("bid.backup-form").at("form")).refuseIfAny();
            BidForm form = BidForm.read(formBytes, label.sizes().size() - 1);
            checkFiles(suite, form, files);
            bid.backupForm = formBytes;
            opener.take(box.round(tender, packageId), bid, form, kept(form, files));
        } catch (IOException noForm) {
            throw Refused.invalid(Ground.of("bid.backup-form").at("form"));
        }
    }

    private void checkFiles(Suite suite, BidForm form, List<String> files) {
        var grounds = new Grounds().unless(files.size() == form.files().size(), Ground.of("bid.backup-count", form.files().size()).at("files"));
        for (int i = 0; i < Math.min(files.size(), form.files().size()); i++) {
            var listed = form.files().get(i);
            grounds.unless(same(suite, listed, files.get(i)), Ground.of("bid.backup-file", listed.name()).at("files[" + i + "]"));
        }
        grounds.refuseIfAny();
    }

    private List<String> kept(BidForm form, List<String> uploads) throws IOException {
        var kept = new ArrayList<String>();
        for (int i = 0; i < uploads.size(); i++) {
            try (InputStream in = content(uploads.get(i))) {
                kept.add(papers.keep(in, Texts.fileName(form.files().get(i).name(), i + 1)).sha256());
            }
            if (uploads.get(i) != null) {
                payloads.discard(uploads.get(i));
            }
        }
        return kept;
    }

    /** An empty file needs no upload. */
    private InputStream content(String upload) throws IOException {
        return upload == null ? InputStream.nullInputStream() : payloads.read(payloads.upload(upload).id());
    }

    private boolean same(Suite suite, BidForm.File listed, String upload) {
        try (InputStream in = new VerifiedStream(content(upload), new BlockHash(suite), listed.size(), listed.hash())) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException another) {
            return false;
        }
    }
}
