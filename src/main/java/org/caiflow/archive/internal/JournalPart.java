package org.caiflow.archive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.CaseFile;
import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code journal.json}: every entry with its sentence, so that it can be read without the platform. */
@Component
class JournalPart implements CaseFile.Part {

    private static final int PAGE = 500;

    private final Journal journal;
    private final MessageSource messages;
    private final ObjectMapper json;

    JournalPart(Journal journal, MessageSource messages, ObjectMapper json) {
        this.journal = journal;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String entry() {
        return "journal.json";
    }

    @Override
    public byte[] content(long caseId) {
        var entries = new ArrayList<Map<String, Object>>();
        for (List<Journal.Entry> page = journal.oldestFirst(caseId, 0, PAGE); !page.isEmpty();
             page = journal.oldestFirst(caseId, page.get(page.size() - 1).id(), PAGE)) {
            page.forEach(entry -> entries.add(asMap(entry)));
        }
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> asMap(Journal.Entry entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", entry.id());
        map.put("at", Instant.ofEpochMilli(entry.at()).atZone(PlatformClock.ZONE).toOffsetDateTime().toString());
        map.put("packageId", entry.packageId());
        map.put("who", entry.who());
        map.put("key", entry.key());
        map.put("args", entry.args());
        map.put("text", messages.getMessage("event." + entry.key(), entry.args().toArray(), entry.key(), Locale.SIMPLIFIED_CHINESE));
        return map;
    }
}
