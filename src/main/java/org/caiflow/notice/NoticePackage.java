package org.caiflow.notice;

/** The package that a notice speaks of (采购包). */
public record NoticePackage(int no, String name) {
}
