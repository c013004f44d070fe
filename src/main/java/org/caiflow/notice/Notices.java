package org.caiflow.notice;

import org.caiflow.workflow.Step;

import java.util.List;
import java.util.Optional;

/** Notices: rendered once, kept as bytes with their hash, published, delivered (公告与通知). */
public interface Notices {

    /** Renders and publishes; its mails wait as deliveries for {@link #deliver}. */
    Notice publish(NoticeKind kind, Step step);

    /** Sends what is waiting for the case; throws when the mail server refuses, so that the engine tries again. */
    void deliver(long caseId);

    /** Queues a mail that belongs to no notice; sent by {@link #deliver}. @param caseId null when the mail must not be tied to a case: then it is kept as ciphertext. @return its Message-ID */
    String queue(Long caseId, NoticeSource.Recipient recipient);

    /** Newest first, by key. @param kind null for all; @param region null for all, a parent includes its children */
    List<Notice> list(NoticeKind kind, String region, String search, Long before, int limit);

    Notice byNo(String no);

    List<Notice> ofCase(long caseId);

    byte[] html(String no);

    List<Delivery> deliveries(long caseId);

    /** What became of a mail. @param messageId as {@link #queue} gave it */
    Optional<Delivery> tracked(String messageId);

    /** @param sha256 of the page's bytes; @param attachments paper hashes */
    record Notice(long id, String no, NoticeKind kind, long caseId, String caseNo, Long packageId, String region, String title,
                  String sha256, long publishedAt, List<String> attachments) {
    }

    /** @param state WAITING, SENT or FAILED; @param error last cause in one line, null when none */
    record Delivery(long id, String to, String subject, String state, int tries, String error, Long sentAt) {
    }
}
