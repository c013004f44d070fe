package org.caiflow.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What a bundle holds of one bid. Asked for when its turn comes; streams are read to their end and closed, one at a time. */
public interface BidContents {

    /** The receipt as it was issued. */
    byte[] receipt() throws IOException;

    /** Prelude, label and locks. Null only for a bid proved by its backup whose envelope is lost. */
    byte[] head() throws IOException;

    /** What follows the head; null when the head is, and in a bundle that withholds it. */
    InputStream payload() throws IOException;

    /** The form that the supplier kept; null unless the bid was proved by its backup. */
    default byte[] form() throws IOException {
        return null;
    }

    /** The files in the order of that form. Their names are not used. */
    default List<Sealer.Source> files() throws IOException {
        return List.of();
    }
}
