package org.caiflow.inbox.web;

import org.caiflow.workflow.Tasks;

/**
 * A task as one line of a list.
 *
 * @param title  the step in the language of the page
 * @param holder organisation and role that have it; a seat stays anonymous
 */
public record TaskLine(Tasks.Item item, String title, Due due, String holder) {
}
