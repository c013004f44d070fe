package org.caiflow.inbox.web;

import java.util.List;
import java.util.Map;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.ListViews;
import org.caiflow.inbox.ListViews.Listed;
import org.springframework.stereotype.Component;

/** Puts together what stands beside a list's filter. */
@Component
class ListBars {

    /** Every column that can be chosen, in the order of the page; name and deadline always stand. */
    private static final Map<Listed, List<String>> ALL = Map.of(Listed.INBOX, List.of("project", "package", "number", "holder", "arrived"),
            Listed.PROJECTS, List.of("purchaser", "agency", "packages", "budget", "state", "openedAt"));
    private static final Map<Listed, List<String>> USUAL = Map.of(Listed.INBOX, List.of("project", "package", "number"),
            Listed.PROJECTS, List.of("purchaser", "agency", "packages", "state", "openedAt"));

    private final ListViews views;

    ListBars(ListViews views) {
        this.views = views;
    }

    ListBar of(Actor actor, InboxQuery asked) {
        var shown = shown(actor, Listed.INBOX, asked.columns());
        var bare = new InboxQuery(asked.search(), asked.project(), asked.light(), asked.sort(), asked.group(), null);
        return bar(actor, Listed.INBOX, bare.address(), bare.address().with("columns", shown), shown);
    }

    ListBar of(Actor actor, ProjectQuery asked) {
        var shown = shown(actor, Listed.PROJECTS, asked.columns());
        var bare = new ProjectQuery(asked.search(), asked.sort(), null);
        return bar(actor, Listed.PROJECTS, bare.address(), bare.address().with("columns", shown), shown);
    }

    private ListBar bar(Actor actor, Listed list, AddressQuery bare, AddressQuery whole, List<String> shown) {
        var columns = ALL.get(list).stream().map(key -> new ListBar.Column(key, shown.contains(key))).toList();
        return new ListBar(list.name(), path(list), bare.toString(), whole.toString(), views.of(actor, list), columns,
                bare.under(path(list) + ".xlsx"));
    }

    /** In the order of the page, whatever order the address has. */
    private List<String> shown(Actor actor, Listed list, List<String> asked) {
        var wanted = asked != null ? asked : views.columns(actor, list).orElse(USUAL.get(list));
        return ALL.get(list).stream().filter(wanted::contains).toList();
    }

    static String path(Listed list) {
        return list == Listed.INBOX ? "/inbox" : "/projects";
    }
}
