package org.caiflow.workflow.internal;

import org.caiflow.workflow.Tasks.Sort;
import org.caiflow.workflow.internal.InboxMapper.InboxRow;

/**
 * Where a page of the inbox ended.
 *
 * @param first  what the order goes by: limit, arrival or case
 * @param second limit within a case; null in the other orders
 */
record InboxKey(Long first, Long second, String id) {

    static InboxKey of(InboxRow row, Sort sort) {
        return switch (sort) {
            case DUE -> new InboxKey(row.sortAt(), null, row.id());
            case NEWEST -> new InboxKey(row.createdAt(), null, row.id());
            case PROJECT -> new InboxKey(row.caseId(), row.sortAt(), row.id());
        };
    }

    String written() {
        return first + "_" + (second == null ? "" : second) + "_" + id;
    }

    /** Null for the first page, and for a key that nobody wrote. */
    static InboxKey read(String written) {
        String[] parts = written == null ? new String[0] : written.split("_", 3);
        try {
            return parts.length < 3 ? null : new InboxKey(Long.valueOf(parts[0]), parts[1].isEmpty() ? null : Long.valueOf(parts[1]), parts[2]);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
