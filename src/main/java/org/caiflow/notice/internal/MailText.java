package org.caiflow.notice.internal;

import org.springframework.web.util.HtmlUtils;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail from its two letters: Chinese first, English below; the heading of the first is the subject. */
final class MailText {

    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>(.*?)</h2>", Pattern.DOTALL);

    private MailText() {
    }

    static String subject(String letter) {
        Matcher heading = HEADING.matcher(letter);
        if (!heading.find()) {
            throw new IllegalStateException("a mail's template has no heading");
        }
        // a line break in a subject would start another header
        return HtmlUtils.htmlUnescape(heading.group(1)).replaceAll("\\s+", " ").strip();
    }

    static String document(String chinese, String english) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + chinese + "<hr>" + english + "</body></html>";
    }
}
