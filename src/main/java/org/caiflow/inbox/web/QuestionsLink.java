package org.caiflow.inbox.web;

/** Where the questions of a package stand. @param open how many wait for an answer */
public record QuestionsLink(String address, int open) {
}
