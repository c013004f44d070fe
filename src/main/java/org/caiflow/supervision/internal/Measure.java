package org.caiflow.supervision.internal;

/** A number that every screened package leaves, so that later ones can be compared with it. */
enum Measure {
    /** Coefficient of variation of the prices. */ SPREAD(true),
    /** How unequal the steps between the prices are. */ STEPS(true),
    /** Share of prices that are a whole percentage of the ceiling. */ ROUND(false),
    /** Letters that the two most alike bids share beyond the tender document. */ SHARED_TEXT(false);

    private final boolean smallIsOdd;

    Measure(boolean smallIsOdd) {
        this.smallIsOdd = smallIsOdd;
    }

    boolean asOdd(double other, double value) {
        return smallIsOdd ? other <= value : other >= value;
    }
}
