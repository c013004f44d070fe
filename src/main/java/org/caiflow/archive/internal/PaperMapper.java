package org.caiflow.archive.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.archive.Papers;

import java.util.List;
import java.util.Optional;

@Mapper
interface PaperMapper {

    /** Leaves the row alone when the content is known. */
    void keepBlob(BlobRow blob);

    Optional<BlobRow> blob(String sha256);

    void insertPaper(PaperRow paper);

    Optional<Papers.Paper> paper(long id);

    List<Papers.Paper> papersOf(long caseId);

    List<String> kinds();

    /** @param search pattern; what is sought names at least one kind and one case */
    List<Papers.Paper> find(@Param("sought") Papers.Sought sought, @Param("search") String search, @Param("limit") int limit);

    List<Papers.Paper> publicPapers(@Param("sha256") String sha256);

    record BlobRow(String sha256, String fileName, String mediaType, long size, long storedAt) {
    }

    /** Mutable, because the database makes the id. */
    final class PaperRow {
        private long id;
        private final Papers.NewPaper paper;
        private final long createdAt;

        PaperRow(Papers.NewPaper paper, long createdAt) {
            this.paper = paper;
            this.createdAt = createdAt;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public Papers.NewPaper getPaper() {
            return paper;
        }

        public long getCreatedAt() {
            return createdAt;
        }
    }
}
