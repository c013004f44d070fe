package org.caiflow.bid.internal;

import org.caiflow.bid.Openings;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OpeningsOnRows implements Openings {

    private final BoxOpening box;
    private final OpeningBoard boards;
    private final OpeningPapers papers;
    private final OpeningMapper openings;
    private final Cases cases;
    private final PlatformClock clock;

    OpeningsOnRows(BoxOpening box, OpeningBoard boards, OpeningPapers papers, OpeningMapper openings, Cases cases,
                   PlatformClock clock) {
        this.box = box;
        this.boards = boards;
        this.papers = papers;
        this.openings = openings;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void open(long tenderId) {
        box.open(tenderId);
    }

    @Override
    public void record(Actor host, long tenderId, Minutes minutes) {
        var opening = opened(tenderId);
        host.require(Role.AGENCY_MANAGER, cases.party(opening.caseId, null, Party.AGENCY).orElseThrow());
        boolean objected = filled(minutes.objections());
        new Grounds()
                .unless(filled(minutes.present()), Ground.of("bid.present").at("present"))
                .unless(!objected || filled(minutes.answers()),
                        Ground.of("bid.answers").at("answers").under("财政部令第87号第四十二条"))
                .refuseIfAny();

        opening.present = minutes.present();
        opening.objections = objected ? minutes.objections() : null;
        opening.answers = objected ? minutes.answers() : null;
        opening.recordedBy = host.personId();
        opening.recordedAt = clock.now().toEpochMilli();
        save(opening);
    }

    @Override
    public String render(long tenderId) {
        var opening = opened(tenderId);
        if (opening.paper == null) {
            opening.paper = papers.record(boards.of(tenderId));
            save(opening);
        }
        return opening.paper;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpened(long tenderId) {
        return openings.ofTender(tenderId) != null;
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(Actor actor, String caseNo) {
        return boards.of(actor, caseNo);
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(long tenderId) {
        return boards.of(tenderId);
    }

    private OpeningRow opened(long tenderId) {
        var opening = openings.ofTender(tenderId);
        if (opening == null) {
            throw OpenedBids.notOpened();
        }
        return opening;
    }

    private void save(OpeningRow opening) {
        if (openings.update(opening) != 1) {
            throw Refused.conflict("bid.stale");
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
