package org.caiflow.notice.internal;

import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePublished;
import org.caiflow.notice.NoticeSource;
import org.caiflow.notice.Notices;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class NoticesOnRows implements Notices {

    private final NoticeMapper notices;
    private final NoticeDesk desk;
    private final Post post;
    private final GatewaysOnRows gateways;
    private final Papers papers;
    private final Cases cases;
    private final Journal journal;
    private final PlatformClock clock;
    private final ApplicationEventPublisher events;

    NoticesOnRows(NoticeMapper notices, NoticeDesk desk, Post post, GatewaysOnRows gateways, Papers papers, Cases cases, Journal journal,
                  PlatformClock clock, ApplicationEventPublisher events) {
        this.notices = notices;
        this.desk = desk;
        this.post = post;
        this.gateways = gateways;
        this.papers = papers;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Notice publish(NoticeKind kind, Step step) {
        NoticeSource.Draft draft = desk.draft(kind, step);
        Case published = cases.get(step.caseId());
        NoticeRow row = row(kind, step, published, draft);
        row.sha256 = keep(row, desk.page(row, draft));
        notices.insert(row);
        Notice notice = row.view();
        draft.recipients().forEach(recipient -> post.queue(step.caseId(), notice, recipient));
        journal.write(step.caseId(), step.packageId(), step.who(), "notice.published", notice.no(), notice.title());
        events.publishEvent(new NoticePublished(notice, step));
        return notice;
    }

    private NoticeRow row(NoticeKind kind, Step step, Case published, NoticeSource.Draft draft) {
        var row = new NoticeRow();
        row.no = nextNo(kind);
        row.kind = kind;
        row.caseId = step.caseId();
        row.caseNo = published.no();
        row.packageId = step.packageId();
        row.region = published.region();
        row.title = draft.title();
        row.attachments = String.join(" ", draft.attachments());
        row.publishedAt = clock.now().toEpochMilli();
        return row;
    }

    private String nextNo(NoticeKind kind) {
        int year = clock.today().getYear();
        notices.countUp(kind.prefix(), year);
        return String.format("%s-%d-%06d", kind.prefix(), year, notices.lastNo(kind.prefix(), year));
    }

    private String keep(NoticeRow row, byte[] page) {
        String sha256 = papers.store(new ByteArrayInputStream(page), row.no + ".html", "text/html").sha256();
        papers.file(new Papers.NewPaper(row.caseId, row.packageId, "notice-" + row.kind.template(), row.title, sha256,
                Papers.OpenTo.PUBLIC));
        return sha256;
    }

    /** Not in one transaction with the caller's: each mail stands for itself, once sent it stays sent. */
    @Override
    public void deliver(long caseId) {
        gateways.deliver();
        post.deliver(caseId);
    }

    @Override
    public String queue(Long caseId, NoticeSource.Recipient recipient) {
        return post.queue(caseId, null, recipient);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Delivery> tracked(String messageId) {
        return post.tracked(messageId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> list(NoticeKind kind, String region, String search, Long before, int limit) {
        return notices.list(kind, desk.regionsBelow(region), SearchText.containing(search), before, limit).stream()
                .map(NoticeRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Notice byNo(String no) {
        return notices.byNo(no).orElseThrow(() -> Refused.unknown("notice.unknown", no)).view();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> ofCase(long caseId) {
        return notices.ofCase(caseId).stream().map(NoticeRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] html(String no) {
        try (InputStream page = papers.open(byNo(no).sha256())) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(long caseId) {
        return post.ofCase(caseId);
    }
}
