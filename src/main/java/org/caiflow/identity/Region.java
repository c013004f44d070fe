package org.caiflow.identity;

/** @param code GB/T 2260, or {@code cn} for the whole country; @param parent null for {@code cn} */
public record Region(String code, String name, String nameEn, String parent) {
}
