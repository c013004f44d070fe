package org.caiflow.notice.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.CaseFile;
import org.caiflow.notice.Notices;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;

/** {@code notices.json}: what was published with its hash, and which mails went out. */
@Component
class NoticePart implements CaseFile.Part {

    private final Notices notices;
    private final ObjectMapper json;

    NoticePart(Notices notices, ObjectMapper json) {
        this.notices = notices;
        this.json = json;
    }

    @Override
    public String entry() {
        return "notices.json";
    }

    @Override
    public byte[] content(long caseId) {
        var part = new LinkedHashMap<String, Object>();
        part.put("notices", notices.ofCase(caseId));
        part.put("deliveries", notices.deliveries(caseId));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
