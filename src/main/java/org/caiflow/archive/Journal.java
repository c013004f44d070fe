package org.caiflow.archive;

import java.util.List;
import java.util.Set;

/** What happened in a case, in people's words (办理过程). Written in the transaction of the act. */
public interface Journal {

    /**
     * @param key  message key below {@code event.}; args are its values
     * @param who  name of the person, seat id, or null for the platform
     */
    void write(long caseId, Long packageId, String who, String key, Object... args);

    /** Newest first, by key. @param before id, null for the first page */
    List<Entry> ofCase(long caseId, Long before, int limit);

    /** By key. @param after id, 0 for the first page */
    List<Entry> oldestFirst(long caseId, long after, int limit);

    /** Newest first, by key. @param before id, null for the first page */
    List<Entry> watched(Watch watch, Long before, int limit);

    /** How many entries came after that one, counted no further than {@code most}. */
    int countAfter(Watch watch, long after, int most);

    /** @param own names under which the watcher acts: those entries are left out */
    record Watch(List<Long> cases, Set<String> own) {
    }

    record Entry(long id, long caseId, Long packageId, long at, String who, String key, List<String> args) {
    }
}
