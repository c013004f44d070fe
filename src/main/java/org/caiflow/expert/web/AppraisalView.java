package org.caiflow.expert.web;

import org.caiflow.expert.Appraisals.Appraisal;
import org.caiflow.expert.Appraisals.Grade;
import org.caiflow.expert.Appraisals.Result;

import java.util.List;

/** @param grade shown alone; null for all; @param next expert behind whom the next page begins; null on the last */
public record AppraisalView(Appraisal appraisal, List<Result> results, Grade grade, PoolWords words, boolean later, Long next) {

    private static final String PATH = "/supervision/experts/appraisals/";

    public Grade[] grades() {
        return Grade.values();
    }

    public String firstPage() {
        return later ? address(null) : "";
    }

    public String nextPage() {
        return next == null ? "" : address(next);
    }

    private String address(Long after) {
        String asked = (grade == null ? "" : "&grade=" + grade) + (after == null ? "" : "&after=" + after);
        return PATH + appraisal.id() + (asked.isEmpty() ? "" : "?" + asked.substring(1));
    }
}
