package org.caiflow.supervision.internal;

import java.util.List;

/** Looks at the bids of a package for one kind of things in common. */
interface Screen {

    List<Found> look(Dossier dossier);
}
