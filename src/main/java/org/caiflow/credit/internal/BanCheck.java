package org.caiflow.credit.internal;

import org.caiflow.archive.Papers;
import org.caiflow.credit.Bans.NewBan;
import org.caiflow.identity.CreditCode;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.rules.Law;
import org.caiflow.rules.Scope;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Locale;

/** What a record must say, and how long a ban may last. */
@Component
class BanCheck {

    private static final String WHY_AND_HOW_LONG = "政府采购法第七十七条";
    private static final int NAME = 200;
    private static final int REASON = 500;
    private static final int NUMBER = 100;

    private final BanMapper mapper;
    private final Organisations organisations;
    private final Papers papers;
    private final Law law;

    BanCheck(BanMapper mapper, Organisations organisations, Papers papers, Law law) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.papers = papers;
        this.law = law;
    }

    /** As it is kept: without what stands around the words; a code in capitals. */
    static NewBan plain(NewBan ban) {
        return new NewBan(ban.creditCode() == null ? "" : ban.creditCode().strip().toUpperCase(Locale.ROOT), strip(ban.name()), ban.list(),
                strip(ban.authority()), strip(ban.reason()), strip(ban.article()), strip(ban.paperNo()), strip(ban.paper()), strip(ban.paperName()),
                strip(ban.scope()), ban.from(), ban.to());
    }

    private static String strip(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** @param except id of the record that is corrected; 0 for a new one */
    Grounds check(NewBan ban, long except) {
        var grounds = new Grounds()
                .unless(CreditCode.isValid(ban.creditCode()), Ground.of("credit.ban-code").at("creditCode").under("GB 32100-2015"))
                .unless(ban.list() != null, Ground.of("credit.ban-list").at("list"))
                .unless(ban.scope() != null && organisations.regions().stream().map(Region::code).anyMatch(ban.scope()::equals),
                        Ground.of("credit.ban-scope").at("scope"));
        words(grounds, "name", ban.name(), NAME, null);
        words(grounds, "authority", ban.authority(), NAME, null);
        words(grounds, "reason", ban.reason(), REASON, WHY_AND_HOW_LONG);
        words(grounds, "article", ban.article(), NAME, WHY_AND_HOW_LONG);
        words(grounds, "paperNo", ban.paperNo(), NUMBER, null);
        grounds.unless(ban.paper() == null || papers.exists(ban.paper()), Ground.of("credit.ban-paper").at("paper"));
        days(grounds, ban);
        grounds.unless(ban.list() == null || ban.paperNo() == null || mapper.countSame(ban.creditCode(), ban.list(), ban.paperNo(), except) == 0,
                Ground.of("credit.ban-twice", String.valueOf(ban.paperNo())).at("paperNo"));
        return grounds;
    }

    private static void words(Grounds grounds, String field, String words, int most, String article) {
        String missing = "credit.ban-" + field;
        grounds.unless(words != null, Ground.of(missing).at(field).under(article))
                .unless(words == null || words.length() <= most, Ground.of("credit.ban-long", most).at(field));
    }

    private void days(Grounds grounds, NewBan ban) {
        LocalDate from = ban.from();
        LocalDate to = ban.to();
        boolean needsEnd = ban.list() != null && ban.list().isBan();
        grounds.unless(from != null, Ground.of("credit.ban-from").at("from"))
                .unless(to != null || !needsEnd, Ground.of("credit.ban-to").at("to").under(WHY_AND_HOW_LONG))
                .unless(from == null || to == null || !to.isBefore(from), Ground.of("credit.ban-order").at("to"));
        if (needsEnd && from != null && to != null && !to.isBefore(from)) {
            var least = law.require("supplier.ban-min", Scope.NATION, from);
            var most = law.require("supplier.ban-max", Scope.NATION, from);
            grounds.unless(!to.isBefore(from.plusYears(least.value().longValueExact()).minusDays(1)),
                            Ground.of("credit.ban-short", least.value().intValueExact()).at("to").under(least.article()))
                    .unless(!to.isAfter(from.plusYears(most.value().longValueExact())),
                            Ground.of("credit.ban-years", most.value().intValueExact()).at("to").under(most.article()));
        }
    }
}
