package org.caiflow.archive.internal;

import org.caiflow.archive.Papers;

/** Names inside the electronic file: number, kind, title and ending, in a form that every file system takes. */
final class CaseFileNames {

    private static final int LONGEST_TITLE = 60;

    private CaseFileNames() {
    }

    /** @param kind what the paper is, in Chinese; left out where the title says it already */
    static String of(int number, String kind, Papers.Paper paper) {
        String title = paper.title().contains(kind) ? paper.title() : kind + "-" + paper.title();
        return String.format("papers/%03d-%s%s", number, plain(title), ending(paper.fileName()));
    }

    private static String plain(String title) {
        String plain = title.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_TITLE, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot);
    }
}
