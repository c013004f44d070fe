package org.caiflow.inbox;

import java.util.List;
import org.caiflow.archive.Journal;
import org.caiflow.identity.Actor;

/**
 * What happened since a person looked (通知): entries of the journal by others or by the platform, in cases in which the person's
 * organisation takes part, and tasks that came. The journal holds nothing of a bidder before the opening.
 */
public interface Notifications {

    /** The highest count that is told. */
    int MOST = 100;

    /** Counted up to {@link #MOST}. */
    int unseen(Actor actor);

    /** Newest first, by key. @param before id of an entry; null for the first page */
    List<Journal.Entry> list(Actor actor, Long before, int limit);

    /** Nothing seen at all for those who never looked. */
    Seen seen(Actor actor);

    /** Everything up to this entry and this moment has been seen. @param lastEntry 0 when there was none */
    void markSeen(Actor actor, long lastEntry);

    /** @param entry id in the journal; @param at epoch ms */
    record Seen(long entry, long at) {
    }
}
