package org.caiflow.credit.web;

import org.caiflow.credit.Bans;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.Collectors;

/** A page of records, for supervision and for the public. */
@Component
class BanLists {

    private static final int PAGE = 30;

    private final Bans bans;
    private final Organisations organisations;

    BanLists(Bans bans, Organisations organisations) {
        this.bans = bans;
        this.organisations = organisations;
    }

    BansView page(String path, BanQuery asked, Long after) {
        var found = bans.list(asked.filter(), after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new BansView(path, shown, asked, regionNames(), after != null, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** In the language of the page. */
    Map<String, String> regionNames() {
        boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
        return organisations.regions().stream().collect(Collectors.toMap(Region::code, region -> english ? region.nameEn() : region.name()));
    }
}
