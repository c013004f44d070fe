package org.caiflow.portal.web;

import org.caiflow.archive.Papers.Paper;
import org.caiflow.notice.Notices.Notice;
import org.caiflow.tender.Tenders.Tender;

import java.util.List;

/**
 * Model of {@code templates/portal/notice.ftlh}.
 *
 * @param body   what stands between the body tags of the published bytes; markup that the platform rendered and escaped
 * @param tender the round it opened, while bids may be handed in; null otherwise
 */
public record NoticePage(Notice notice, String regionName, String body, List<Paper> attachments, Tender tender) {

    static String bodyOf(String html) {
        int start = html.indexOf("<body>");
        int end = html.lastIndexOf("</body>");
        return start < 0 || end < start ? html : html.substring(start + "<body>".length(), end);
    }
}
