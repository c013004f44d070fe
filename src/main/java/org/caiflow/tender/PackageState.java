package org.caiflow.tender;

import java.util.EnumSet;
import java.util.Set;

/** Life of a package (采购包状态). It ends in exactly one of the final states. */
public enum PackageState {
    PLANNED, TENDERING, OPENED, EVALUATED, AWARDED, CONTRACTED, ACCEPTED,
    /** fewer than three, or none valid: waits for the purchaser's word on re-procurement */
    FAILED,
    /** final: paid and closed */
    PAID,
    /** final: given up */
    CANCELLED;

    public boolean isFinal() {
        return this == PAID || this == CANCELLED;
    }

    public boolean canBecome(PackageState next) {
        return after().contains(next);
    }

    private Set<PackageState> after() {
        return switch (this) {
            case PLANNED -> EnumSet.of(TENDERING, CANCELLED);
            case TENDERING -> EnumSet.of(OPENED, FAILED, CANCELLED);
            case OPENED -> EnumSet.of(EVALUATED, FAILED, CANCELLED);
            case EVALUATED -> EnumSet.of(AWARDED, FAILED, CANCELLED);
            case AWARDED -> EnumSet.of(CONTRACTED, FAILED, CANCELLED);
            case CONTRACTED -> EnumSet.of(ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(PAID);
            case FAILED -> EnumSet.of(TENDERING, CANCELLED);
            case PAID, CANCELLED -> EnumSet.noneOf(PackageState.class);
        };
    }
}
