package org.caiflow.inbox.web;

import org.caiflow.archive.Papers;

/** A paper that the reader may open, with its address. */
public record PaperLine(Papers.Paper paper, String kind, String packageName, String address) {
}
