package org.caiflow.credit.web;

import org.caiflow.archive.Papers.Stored;
import org.caiflow.credit.Bans.Ban;
import org.caiflow.credit.Bans.NewBan;
import org.caiflow.credit.CreditList;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import java.time.LocalDate;

/** What stands in the form of a record; what was typed stays when it is refused. */
public record BanForm(String creditCode, String name, CreditList list, String authority, String reason, String article, String paperNo, String scope,
                      @DateTimeFormat(iso = ISO.DATE) LocalDate from, @DateTimeFormat(iso = ISO.DATE) LocalDate to, Integer version, String why) {

    static final BanForm EMPTY = new BanForm(null, null, null, null, null, null, null, "cn", null, null, null, null);

    static BanForm of(Ban ban) {
        return new BanForm(ban.creditCode(), ban.name(), ban.list(), ban.authority(), ban.reason(), ban.article(), ban.paperNo(), ban.scope(),
                ban.fromDay(), ban.toDay(), ban.version(), null);
    }

    /** @param paper null when none was handed in */
    NewBan ban(Stored paper) {
        return new NewBan(creditCode, name, list, authority, reason, article, paperNo, paper == null ? null : paper.sha256(),
                paper == null ? null : paper.fileName(), scope, from, to);
    }

    int versionRead() {
        return version == null ? 0 : version;
    }
}
