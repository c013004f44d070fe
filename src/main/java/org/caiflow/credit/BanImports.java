package org.caiflow.credit;

import org.caiflow.archive.TableFile.Column;
import org.caiflow.identity.Actor;

import java.util.List;

/** Takes over records that were kept elsewhere (导入名单): a table with a line for each. */
public interface BanImports {

    /** In the order of the template; the head of a file may have them in any order. */
    List<Column> columns();

    /**
     * Records every line of the file or none.
     *
     * @param fileName ends in {@code .csv} (UTF-8 or GB 18030) or {@code .xlsx} (its first sheet)
     * @return number of records
     * @throws org.caiflow.kernel.Refused with every fault of every line, each at {@code lines[n].column}, n as the table counts
     */
    int take(Actor by, String fileName, byte[] content);
}
