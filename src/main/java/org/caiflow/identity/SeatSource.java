package org.caiflow.identity;

import java.util.Set;

/** Implemented by the expert module: which committee seats a person holds now. */
public interface SeatSource {

    Set<String> seatsOf(long personId);
}
