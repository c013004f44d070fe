package org.caiflow.notice;

/** The head of every notice: number, name, both sides (政府采购信息发布管理办法). @param agency null when the purchaser acts itself */
public record NoticeProject(String caseNo, String caseName, NoticeParty purchaser, NoticeParty agency) {
}
