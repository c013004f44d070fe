package org.caiflow.expert.internal;

import org.caiflow.expert.Appraisals.Facts;
import org.caiflow.expert.Appraisals.Grade;

import java.math.BigDecimal;

class ResultRow {

    long appraisalId;
    int run;
    long expertId;
    int version;
    int called;
    int accepted;
    int declined;
    int silent;
    int gone;
    int done;
    int ratings;
    int rated;
    int far;
    int corrections;
    int breaches;
    BigDecimal score;
    Grade grade;
    /** Sealed; null when there are none. */
    byte[] sources;
    String reason;
    String changedBy;

    Facts facts() {
        return new Facts(called, accepted, declined, silent, gone, done, ratings, rated, far, corrections, breaches);
    }

    void take(Facts facts) {
        called = facts.called();
        accepted = facts.accepted();
        declined = facts.declined();
        silent = facts.silent();
        gone = facts.gone();
        done = facts.done();
        ratings = facts.ratings();
        rated = facts.rated();
        far = facts.far();
        corrections = facts.corrections();
        breaches = facts.breaches();
    }
}
