package org.caiflow.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects every ground before refusing, so that a person is told all that is missing at once (一次性告知). */
public final class Grounds {

    private final List<Ground> found = new ArrayList<>();

    public Grounds unless(boolean satisfied, Ground ground) {
        if (!satisfied) {
            found.add(ground);
        }
        return this;
    }

    public Grounds add(Ground ground) {
        found.add(ground);
        return this;
    }

    public Grounds addAll(List<Ground> grounds) {
        found.addAll(grounds);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Ground> list() {
        return List.copyOf(found);
    }

    /** @throws Refused ({@link Refused.Kind#INVALID}) with all grounds, when there are any */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, found);
        }
    }
}
