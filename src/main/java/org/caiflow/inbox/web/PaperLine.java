package org.caiflow.inbox.web;

import org.caiflow.archive.Papers;

/** A paper that the reader may open, with its address. */
public record PaperLine(Papers.Paper paper, String kind, String packageName, String address) {

    /** Kind and title, the kind once. */
    public String fullName() {
        return paper.title().contains(kind) ? paper.title() : kind + " · " + paper.title();
    }
}
