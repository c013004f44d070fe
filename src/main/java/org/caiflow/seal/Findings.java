package org.caiflow.seal;

import org.caiflow.seal.Finding.Check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects what was found, and hands on each line at once: a large bundle takes a while. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Consumer<Finding> heard;
    private int bid;

    Findings(Consumer<Finding> heard) {
        this.heard = heard;
    }

    void about(int next) {
        bid = next;
    }

    /** @return whether it holds */
    boolean add(Check check, boolean holds, Object detail) {
        return add(Finding.of(bid, check, holds, detail));
    }

    void damaged(BadBundle bad) {
        add(new Finding(bid, Check.BUNDLE, false, bad::in));
    }

    private boolean add(Finding finding) {
        all.add(finding);
        heard.accept(finding);
        return finding.holds();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean allHold() {
        return all.stream().allMatch(Finding::holds);
    }
}
