package org.caiflow.bid.internal;

import org.caiflow.identity.People;
import org.caiflow.identity.SealKeys;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.notice.Notices;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Map;

/** Calls those who hold an opening key of the tender to the room (通知密钥持有人). */
@Component
class HolderCalls {

    private final Notices notices;
    private final Tenders tenders;
    private final SealKeys keys;
    private final People people;
    private final String base;

    HolderCalls(Notices notices, Tenders tenders, SealKeys keys, People people, @Value("${caiflow.base-url}") String base) {
        this.notices = notices;
        this.tenders = tenders;
        this.keys = keys;
        this.people = people;
        this.base = base;
    }

    void call(Tender tender, Instant until) {
        Map<String, Object> model = Map.of("caseNo", tender.caseNo(), "caseName", tender.caseName(), "until", until, "address",
                base + "/projects/" + tender.caseNo() + "/opening");
        tenders.authorities(tender.id()).stream().flatMap(authority -> keys.inUse(authority.id()).stream()).map(key -> people.get(key.personId()))
                .distinct().forEach(person -> notices.queue(tender.caseId(), new Recipient(person.email(), person.name(), "opening-room", model)));
    }
}
