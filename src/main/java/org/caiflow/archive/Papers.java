package org.caiflow.archive;

import org.springframework.core.io.Resource;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Papers of cases, kept as bytes under the hash of their content (电子档案). Never changed, never rendered again. */
public interface Papers {

    /**
     * Stores bytes that the platform made itself; the same content is kept once.
     *
     * @return lower-case hex SHA-256. Refused when larger than the upload limit.
     */
    Stored store(InputStream content, String fileName, String mediaType);

    /** Stores a file out of an opened bid, of whatever type and length: it was sealed before anyone could look at it. */
    Stored keep(InputStream content, String fileName);

    /**
     * Stores a file that a person handed in; its type is told by content and name together.
     *
     * @throws org.caiflow.kernel.Refused when it is empty, too large, of a type that is not taken, or its name holds a path
     */
    Stored upload(InputStream content, String fileName);

    /** Puts stored bytes into the file of a case. */
    Paper file(NewPaper paper);

    Paper get(long paperId);

    /** Papers of a case, oldest first. */
    List<Paper> ofCase(long caseId);

    /** Kinds of which papers have been filed. */
    Set<String> kinds();

    /** Papers of some cases by title, file name or kind, newest first. */
    List<Paper> find(Sought sought, int limit);

    /** The paper with this content that anyone may read; empty when there is none. */
    Optional<Paper> published(String sha256);

    /** @throws org.caiflow.kernel.Refused (unknown) */
    InputStream open(String sha256);

    /** The same for who needs it in parts, such as a player of sound. @throws org.caiflow.kernel.Refused (unknown) */
    Resource resource(String sha256);

    boolean exists(String sha256);

    record Stored(String sha256, String fileName, String mediaType, long size) {
    }

    /**
     * @param packageId null when the paper is the whole project's
     * @param kind      message key below {@code paper.}, such as {@code tender-document}
     * @param openTo    who may read it
     */
    record NewPaper(long caseId, Long packageId, String kind, String title, String sha256, OpenTo openTo) {
    }

    record Paper(long id, long caseId, Long packageId, String kind, String title, String sha256, String fileName,
                 String mediaType, long size, OpenTo openTo, long createdAt) {
    }

    /**
     * What is sought, and where the one who seeks may look.
     *
     * @param kinds      the only kinds that may be found
     * @param named      kinds that the words themselves name, such as all tender documents
     * @param cases      cases whose papers may be found
     * @param staffCases those of them whose staff papers may be found too
     */
    record Sought(String words, Set<String> kinds, Set<String> named, List<Long> cases, List<Long> staffCases) {
    }

    /** PUBLIC: anyone; PARTIES: those who have sight of the case; STAFF: purchaser, agency and supervision only. */
    enum OpenTo { PUBLIC, PARTIES, STAFF }
}
