package org.caiflow.supervision.text;

/** Where something stands. @param file null in a text without files; @param page from 1; 0 where the file knows no pages */
public record Place(String file, int page) {
}
