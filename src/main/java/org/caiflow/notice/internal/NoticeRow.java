package org.caiflow.notice.internal;

import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;

import java.util.List;

/** A row of {@code notice}; mutable, because the database makes the id. */
class NoticeRow {

    Long id;
    String no;
    NoticeKind kind;
    long caseId;
    String caseNo;
    Long packageId;
    String region;
    String title;
    String sha256;
    /** hashes, parted by blanks */
    String attachments;
    long publishedAt;

    Notices.Notice view() {
        return new Notices.Notice(id, no, kind, caseId, caseNo, packageId, region, title, sha256, publishedAt,
                attachments.isEmpty() ? List.of() : List.of(attachments.split(" ")));
    }
}
