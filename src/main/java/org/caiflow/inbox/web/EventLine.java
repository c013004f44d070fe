package org.caiflow.inbox.web;

/**
 * What happened, in the language of the page.
 *
 * @param who         person or seat; null for the platform
 * @param packageName null when it concerns the whole project
 */
public record EventLine(long id, long at, String who, String packageName, String text) {
}
