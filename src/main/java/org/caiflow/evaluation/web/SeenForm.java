package org.caiflow.evaluation.web;

import org.caiflow.archive.Papers.Stored;
import org.caiflow.credit.CreditChecks.Seen;
import org.caiflow.credit.CreditList;
import org.caiflow.credit.CreditSource.Channel;
import org.caiflow.credit.CreditSource.Listing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import java.time.LocalDate;

/** What a clerk saw on a website. @param found whether something was found */
public record SeenForm(Long bid, Channel channel, Boolean found, CreditList list, String authority, String article, String paperNo,
                       @DateTimeFormat(iso = ISO.DATE) LocalDate from, @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

    static final SeenForm EMPTY = new SeenForm(null, null, false, null, null, null, null, null, null);

    public boolean isFound() {
        return Boolean.TRUE.equals(found);
    }

    long bidId() {
        return bid == null ? 0 : bid;
    }

    /** @param page null when none was handed in */
    Seen seen(Stored page) {
        return new Seen(channel, isFound() ? new Listing(list, strip(authority), strip(article), strip(paperNo), from, to) : null,
                page == null ? null : page.sha256(), page == null ? null : page.fileName());
    }

    private static String strip(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
