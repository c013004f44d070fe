package org.caiflow.inbox.web;

import java.util.List;

/**
 * Page {@code inbox/several}: what happens to several tasks, or what has happened to them.
 *
 * @param act  claim or release
 * @param done whether it has been done; before that the page asks
 * @param gone chosen tasks that are not the reader's any more
 */
public record SeveralView(String act, boolean done, List<Line> lines, int gone) {

    /** WILL change, stays as it is, CANNOT change, has been DONE. */
    public enum Fate { WILL, SAME, CANNOT, DONE }

    /** @param why null unless it cannot */
    public record Line(TaskLine task, Fate fate, String why) {
    }

    public boolean is(String fate) {
        return lines.stream().anyMatch(line -> line.fate().name().equals(fate));
    }
}
