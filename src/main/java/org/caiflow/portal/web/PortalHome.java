package org.caiflow.portal.web;

import org.caiflow.identity.Region;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices.Notice;
import org.caiflow.tender.Tenders.Tender;

import java.util.List;
import java.util.Map;

/**
 * Model of {@code templates/portal/home.ftlh}.
 *
 * @param kind        null for all
 * @param regionNames by code, in the reader's language
 * @param tenders     open ones; only on the first page
 * @param next        id before which the next page starts; null on the last
 */
public record PortalHome(String search, NoticeKind kind, String region, List<Region> regions, Map<String, String> regionNames,
                         List<Tender> tenders, List<Notice> notices, Long next, boolean firstPage) {

    public List<NoticeKind> kinds() {
        return List.of(NoticeKind.values());
    }

    public boolean filtered() {
        return !search.isEmpty() || kind != null || !region.isEmpty();
    }
}
