package org.caiflow.archive;

import java.io.OutputStream;

/** The electronic file of a case (采购档案, 政府采购法第四十二条) as a self-contained ZIP. */
public interface CaseFile {

    /** Writes every paper, the journal, the taken steps and {@code manifest.json} with the SHA-256 of each entry. */
    void write(long caseId, OutputStream out);

    /** Implemented by modules that have facts of their own for the file. */
    interface Part {
        /** Name of the entry, such as {@code journal.json}. */
        String entry();

        byte[] content(long caseId);
    }
}
