package org.caiflow.expert;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person states to be entered into the pool (入库申请), and what an entry is made of.
 *
 * @param fieldSince   from when the person has worked in the field
 * @param employerCode credit code of the employer; null when not given
 * @param specialties  codes of the tree; one with children stands for all below it
 * @param bank         bank of the account for fees, which itself is never part of this record; null when not given
 * @param clean        the person's word that the last years know no misconduct
 * @param papers       SHA-256 of the proofs
 */
public record Application(String region, LocalDate birth, String education, String title, Level titleLevel, LocalDate fieldSince,
                          String employer, String employerCode, String position, List<String> specialties, List<Tie> ties, String bank,
                          boolean clean, List<String> papers) {

    /** SENIOR: 高级职称, MID: 中级职称, each with 同等专业水平. */
    public enum Level { SENIOR, MID }

    /** Ties that bar from committees (回避, 政府采购法实施条例第九条). KIN: of the organisation's head. */
    public enum TieKind { EMPLOYED, DIRECTOR, SUPERVISOR, HOLDER, KIN, OTHER_TIE }

    /** 夫妻、直系血亲、三代以内旁系血亲、近姻亲. */
    public enum Relation { SPOUSE, LINEAL, COLLATERAL, IN_LAW }

    /**
     * @param head     name of the head to whom the person is kin; null for other ties
     * @param relation null unless kin
     * @param until    null while it lasts
     */
    public record Tie(TieKind kind, String organisation, String creditCode, String head, Relation relation, LocalDate since,
                      LocalDate until) {
    }
}
