package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.workflow.Tasks.Light;

/**
 * A deadline as people read it.
 *
 * @param at      epoch ms; null when there is none
 * @param words   what is left, such as 剩 3 个工作日
 * @param shortAt day and time without the present year; null when there is none
 * @param article the rule; null when none is behind it or the list does not say
 * @param counted days counted, as {@code 2026-03-02}
 */
public record Due(Light light, Long at, String words, String shortAt, String article, List<String> counted) {
}
