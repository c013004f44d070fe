package org.caiflow.portal.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisations;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.notice.Notices.Notice;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.ToLongFunction;

/** Notices and open tenders as data, for everyone. Paged by key: {@code before} takes the {@code next} of the page before. */
@RestController
@RequestMapping("/api/v1")
class PortalApi {

    private static final int PAGE = 50;

    private final Notices notices;
    private final Tenders tenders;
    private final Organisations organisations;

    PortalApi(Notices notices, Tenders tenders, Organisations organisations) {
        this.notices = notices;
        this.tenders = tenders;
        this.organisations = organisations;
    }

    @GetMapping("/notices")
    Page<PublicNotice> notices(@RequestParam(required = false) String kind, @RequestParam(required = false) String region,
                               @RequestParam(required = false) String search, @RequestParam(required = false) Long before) {
        NoticeKind asked = kind == null || kind.isEmpty() ? null : PublicQuery.kind(kind);
        var found = notices.list(asked, PublicQuery.region(region, organisations), PublicQuery.textOrNull(search), before, PAGE);
        return new Page<>(found.stream().map(PublicNotice::of).toList(), next(found, Notice::id));
    }

    @GetMapping("/notices/{no}")
    PublicNotice notice(@PathVariable String no) {
        return PublicNotice.of(notices.byNo(no));
    }

    @GetMapping("/tenders")
    Page<PublicTender> tenders(@RequestParam(required = false) String region, @RequestParam(required = false) String search,
                               @RequestParam(required = false) Long before) {
        var found = tenders.open(PublicQuery.region(region, organisations), PublicQuery.textOrNull(search), before, PAGE);
        return new Page<>(found.stream().map(this::withDeposit).toList(), next(found, Tender::id));
    }

    private PublicTender withDeposit(Tender tender) {
        return PublicTender.of(tender, tenders.document(tender.id()).deposit().yuan());
    }

    private static <T> Long next(List<T> found, ToLongFunction<T> key) {
        return found.size() < PAGE ? null : key.applyAsLong(found.get(found.size() - 1));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(PlatformClock.ZONE).toOffsetDateTime();
    }

    /** @param next null on the last page */
    record Page<T>(List<T> items, Long next) {
    }

    /** @param page address of its page; @param bytes address of the published bytes, whose SHA-256 is {@code sha256} */
    record PublicNotice(String no, NoticeKind kind, String title, String region, String caseNo, Long packageId,
                        OffsetDateTime publishedAt, String sha256, String page, String bytes, List<String> attachments) {

        static PublicNotice of(Notice notice) {
            return new PublicNotice(notice.no(), notice.kind(), notice.title(), notice.region(), notice.caseNo(), notice.packageId(),
                    local(Instant.ofEpochMilli(notice.publishedAt())), notice.sha256(), "/notices/" + notice.no(),
                    "/notices/papers/" + notice.sha256(),
                    notice.attachments().stream().map(hash -> "/notices/papers/" + hash).toList());
        }
    }

    /** @param deposit yuan per package; 0.00 when none is asked */
    record PublicTender(long id, String caseNo, String caseName, String region, int round, List<Long> packageIds, String noticeNo,
                        OffsetDateTime publishedAt, OffsetDateTime deadline, BigDecimal deposit, String page) {

        static PublicTender of(Tender tender, BigDecimal deposit) {
            return new PublicTender(tender.id(), tender.caseNo(), tender.caseName(), tender.region(), tender.round(),
                    tender.packageIds(), tender.noticeNo(), local(tender.publishedAt()), local(tender.deadline()), deposit,
                    "/portal/tenders/" + tender.id());
        }
    }
}
