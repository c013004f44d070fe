package org.caiflow.notice;

/**
 * What the head of every notice shows, beside the facts of its kind; {@code notice} in the templates below {@code templates/notice/}.
 *
 * @param region      name of the region
 * @param publishedAt epoch milliseconds
 */
public record NoticeHead(String no, NoticeKind kind, String title, String region, long publishedAt) {
}
