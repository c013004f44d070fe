package org.caiflow.expert.internal;

import org.caiflow.archive.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a nonce that does not match its commitment; it is refused, and the record stays. */
@Component
class WrongNonces {

    private final Journal journal;

    WrongNonces(Journal journal) {
        this.journal = journal;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(CommitteeRow committee, String who, String organisation) {
        journal.write(committee.caseId, committee.packageId, who, "expert.nonce-wrong", organisation);
    }
}
