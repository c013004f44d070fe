package org.caiflow.credit.web;

import org.caiflow.credit.Bans.Ban;
import org.caiflow.credit.Bans.Version;
import org.caiflow.credit.CreditList;
import org.caiflow.identity.RefusalWords.Told;

import java.util.List;
import java.util.Map;

/**
 * One record, or the form of a new one.
 *
 * @param ban  null for a new one; @param form what the form shows; @param act what was refused: {@code correct}, {@code lift}; null otherwise
 * @param done what was done before; null otherwise
 */
public record BanView(Ban ban, List<Version> versions, BanForm form, Map<String, String> regions, boolean mayChange, List<Told> grounds, String act,
                      String done) {

    public CreditList[] lists() {
        return CreditList.values();
    }
}
