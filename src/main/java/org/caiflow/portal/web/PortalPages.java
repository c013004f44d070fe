package org.caiflow.portal.web;

import org.caiflow.archive.Papers;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.notice.Notices.Notice;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What anyone may read without signing in. */
@Controller
class PortalPages {

    private static final int PAGE = 20;
    private static final int OPEN_TENDERS = 12;

    private final Notices notices;
    private final Tenders tenders;
    private final Papers papers;
    private final Organisations organisations;
    private final PublicWords words;

    PortalPages(Notices notices, Tenders tenders, Papers papers, Organisations organisations, PublicWords words) {
        this.notices = notices;
        this.tenders = tenders;
        this.papers = papers;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/portal")
    ModelAndView home(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) String kind,
                      @RequestParam(defaultValue = "") String region, @RequestParam(required = false) Long before,
                      Locale language) {
        NoticeKind asked = kind == null || kind.isEmpty() ? null : PublicQuery.kind(kind);
        String wanted = PublicQuery.textOrNull(search);
        String where = PublicQuery.region(region, organisations);
        List<Notice> found = notices.list(asked, where, wanted, before, PAGE + 1);
        List<Notice> page = found.stream().limit(PAGE).toList();
        List<Tender> open = before == null && (asked == null || asked == NoticeKind.TENDER)
                ? tenders.open(where, wanted, null, OPEN_TENDERS) : List.of();
        return view("portal/home", new PortalHome(search, asked, region, organisations.regions(), words.regionNames(language), open, page,
                found.size() > PAGE ? page.get(PAGE - 1).id() : null, before == null));
    }

    @GetMapping("/notices/{no}")
    ModelAndView notice(@PathVariable String no, Locale language) {
        Notice notice = notices.byNo(no);
        var attachments = notice.attachments().stream().map(papers::published).flatMap(Optional::stream).toList();
        String html = new String(notices.html(no), StandardCharsets.UTF_8);
        return view("portal/notice", new NoticePage(notice, words.regionNames(language).getOrDefault(notice.region(), notice.region()),
                NoticePage.bodyOf(html), attachments, openTender(notice)));
    }

    /** The round that this notice opened, while bids may still be handed in; null otherwise. */
    private Tender openTender(Notice notice) {
        return notice.kind() != NoticeKind.TENDER ? null : tenders.open(null, notice.caseNo(), null, PAGE).stream()
                .filter(tender -> notice.no().equals(tender.noticeNo())).findFirst().orElse(null);
    }

    /** A round that has no notice yet does not exist for the public. */
    @GetMapping("/portal/tenders/{id}")
    ModelAndView tender(@PathVariable long id, Locale language) {
        Tender tender = tenders.get(id);
        if (tender.noticeNo() == null) {
            throw Refused.unknown("portal.no-such-tender");
        }
        var document = tenders.document(id);
        var packages = tenders.packages(tender.caseId()).stream().filter(one -> tender.packageIds().contains(one.id())).toList();
        var attachments = notices.byNo(tender.noticeNo()).attachments().stream().map(papers::published).flatMap(Optional::stream).toList();
        boolean open = tenders.open(null, tender.caseNo(), null, PAGE).stream().anyMatch(one -> one.id() == id);
        return view("portal/tender", new TenderPage(tender, words.regionNames(language).getOrDefault(tender.region(), tender.region()),
                document, packages, attachments, open));
    }

    @GetMapping("/portal/guide")
    ModelAndView guide() {
        return view("portal/guide", new Guide());
    }

    private static ModelAndView view(String template, Object model) {
        return new ModelAndView(template, "it", model);
    }
}
