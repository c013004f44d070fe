package org.caiflow.archive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.List;

@Service
@Transactional
class JournalOnRows implements Journal {

    private final CaseEventMapper mapper;
    private final PlatformClock clock;
    private final ObjectMapper json;

    JournalOnRows(CaseEventMapper mapper, PlatformClock clock, ObjectMapper json) {
        this.mapper = mapper;
        this.clock = clock;
        this.json = json;
    }

    /** Only inside the act's own transaction: an entry about something that did not happen would be worse than none. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(long caseId, Long packageId, String who, String key, Object... args) {
        List<String> words = Arrays.stream(args).map(JournalOnRows::word).toList();
        mapper.insert(new CaseEventMapper.NewEvent(caseId, packageId, clock.now().toEpochMilli(), who, key, asJson(words)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> ofCase(long caseId, Long before, int limit) {
        return mapper.ofCase(caseId, before, limit).stream().map(this::entry).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> oldestFirst(long caseId, long after, int limit) {
        return mapper.oldestFirst(caseId, after, limit).stream().map(this::entry).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> watched(Watch watch, Long before, int limit) {
        return watch.cases().isEmpty() ? List.of() : mapper.watched(watch, before, limit).stream().map(this::entry).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int countAfter(Watch watch, long after, int most) {
        return watch.cases().isEmpty() ? 0 : mapper.countAfter(watch, after, most);
    }

    private Entry entry(CaseEventMapper.EventRow row) {
        return new Entry(row.id(), row.caseId(), row.packageId(), row.atMs(), row.who(), row.eventKey(), words(row.args()));
    }

    private static String word(Object arg) {
        return arg instanceof Money money ? money.display() : String.valueOf(arg);
    }

    private String asJson(List<String> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> words(String args) {
        try {
            return json.readValue(args, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
