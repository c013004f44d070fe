package org.caiflow.supervision.internal;

import org.caiflow.supervision.Questions.Remark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs all screens; one that fails leaves a remark and the others alone. */
@Component
class Screener {

    private static final Logger LOG = LoggerFactory.getLogger(Screener.class);

    private final List<Screen> screens;

    Screener(List<Screen> screens) {
        this.screens = screens.stream().sorted(Comparator.comparing(screen -> screen.getClass().getSimpleName())).toList();
    }

    /** With most to explain first. */
    List<Found> look(Dossier dossier, List<Remark> remarks) {
        var found = new ArrayList<Found>();
        for (Screen screen : screens) {
            try {
                found.addAll(screen.look(dossier));
            } catch (RuntimeException fault) {
                LOG.warn("a screen failed: {}", screen.getClass().getSimpleName(), fault);
                remarks.add(new Remark(null, "SCREEN_FAILED", screen.getClass().getSimpleName()));
            }
        }
        found.sort(Comparator.comparing(Found::weight).reversed().thenComparing(Found::kind));
        return found;
    }
}
