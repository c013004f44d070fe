package org.caiflow.expert.web;

import org.caiflow.expert.Lots.Told;
import org.caiflow.lot.DrawBundle.Seated;

import java.time.Instant;
import java.util.List;

/** @param seated in the order of their seats; empty before the result */
public record DrawPage(Told told, List<Seated> seated) {

    /** Name of a party as the rules have it. */
    public String nameOf(String party) {
        return told.rules().parties().stream().filter(one -> one.party().equals(party)).findFirst().orElseThrow().name();
    }

    /** Enough of a label to tell it from others by eye. */
    public String brief(String label) {
        return label.substring(0, 8);
    }

    public Instant at(String time) {
        return Instant.parse(time);
    }
}
