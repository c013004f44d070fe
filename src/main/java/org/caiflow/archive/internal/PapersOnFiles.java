package org.caiflow.archive.internal;

import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class PapersOnFiles implements Papers {

    private static final int LONGEST_NAME = 200;

    private final PaperMapper mapper;
    private final PaperStore store;
    private final PlatformClock clock;

    PapersOnFiles(PaperMapper mapper, PaperStore store, PlatformClock clock) {
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Stored store(InputStream content, String fileName, String mediaType) {
        checkName(fileName);
        return register(store.keep(content), fileName, mediaType);
    }

    @Override
    public Stored keep(InputStream content, String fileName) {
        checkName(fileName);
        PaperStore.Kept kept = store.keepLong(content);
        return register(kept, fileName, PaperType.of(fileName, kept.head()).map(PaperType::mediaType).orElse("application/octet-stream"));
    }

    @Override
    public Stored upload(InputStream content, String fileName) {
        checkName(fileName);
        PaperStore.Kept kept = store.keep(content);
        if (kept.size() == 0) {
            throw Refused.invalid(Ground.of("archive.empty", fileName).at("file"));
        }
        PaperType type = PaperType.of(fileName, kept.head())
                .orElseThrow(() -> Refused.invalid(Ground.of("archive.type", fileName).at("file")));
        return register(kept, fileName, type.mediaType());
    }

    private Stored register(PaperStore.Kept kept, String fileName, String mediaType) {
        mapper.keepBlob(new PaperMapper.BlobRow(kept.sha256(), fileName, mediaType, kept.size(), clock.now().toEpochMilli()));
        return new Stored(kept.sha256(), fileName, mediaType, kept.size());
    }

    private static void checkName(String name) {
        boolean blank = name == null || name.isBlank();
        new Grounds()
                .unless(!blank, Ground.of("archive.no-name").at("file"))
                .unless(blank || name.length() <= LONGEST_NAME, Ground.of("archive.long-name", LONGEST_NAME).at("file"))
                .unless(blank || isPlain(name), Ground.of("archive.path-in-name").at("file"))
                .refuseIfAny();
    }

    private static boolean isPlain(String name) {
        return !name.startsWith(".") && name.codePoints()
                .noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Override
    public Paper file(NewPaper paper) {
        blob(paper.sha256());
        var row = new PaperMapper.PaperRow(paper, clock.now().toEpochMilli());
        mapper.insertPaper(row);
        return get(row.getId());
    }

    @Override
    @Transactional(readOnly = true)
    public Paper get(long paperId) {
        return mapper.paper(paperId).orElseThrow(() -> Refused.unknown("archive.no-such-paper"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> ofCase(long caseId) {
        return mapper.papersOf(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> kinds() {
        return Set.copyOf(mapper.kinds());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> find(Sought sought, int limit) {
        String search = SearchText.containing(sought.words());
        return search == null || sought.kinds().isEmpty() || sought.cases().isEmpty() ? List.of() : mapper.find(sought, search, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Paper> published(String sha256) {
        return mapper.publicPapers(sha256).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(String sha256) {
        blob(sha256);
        return store.open(sha256);
    }

    @Override
    @Transactional(readOnly = true)
    public Resource resource(String sha256) {
        blob(sha256);
        return store.resource(sha256);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exists(String sha256) {
        return mapper.blob(sha256).isPresent();
    }

    private void blob(String sha256) {
        mapper.blob(sha256).orElseThrow(() -> Refused.unknown("archive.no-such-paper"));
    }
}
