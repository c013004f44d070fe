package org.caiflow.expert;

import org.caiflow.identity.Actor;

import java.util.List;

/** Takes over a pool that was kept elsewhere (导入既有专家库): a table of people who have been reviewed there. */
public interface PoolImports {

    /** Columns of the table, in the order of the template; the head of a file may have them in any order. */
    List<Column> columns();

    /**
     * Enters everyone of the file or nobody. People without an account get one that the administrator has to give a password.
     *
     * @param fileName ends in {@code .csv} (UTF-8 or GB 18030) or {@code .xlsx} (its first sheet)
     * @throws org.caiflow.kernel.Refused with every fault of every line, each at {@code lines[n].column}, n as the table counts
     */
    Taken take(Actor by, String fileName, byte[] content);

    /** @param needed whether a line without it is refused */
    record Column(String key, String title, boolean needed) {
    }

    /** @param entered entries that are new or were replaced; @param accounts people who got an account */
    record Taken(int entered, int accounts) {
    }
}
