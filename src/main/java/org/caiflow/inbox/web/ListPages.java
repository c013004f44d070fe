package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.identity.Actor;
import org.caiflow.inbox.ListViews;
import org.caiflow.inbox.ListViews.Listed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Columns and saved views of the lists. Each act leads back to the list as it was looked at. */
@Controller
@RequestMapping("/lists/{list}")
class ListPages {

    private final ListViews views;

    ListPages(ListViews views) {
        this.views = views;
    }

    @PostMapping("/columns")
    RedirectView columns(Actor actor, @PathVariable Listed list, @RequestParam(defaultValue = "") List<String> columns,
                         @RequestParam(defaultValue = "") String query) {
        views.chooseColumns(actor, list, columns);
        return back(list, query);
    }

    @PostMapping("/views")
    RedirectView save(Actor actor, @PathVariable Listed list, @RequestParam String name, @RequestParam(defaultValue = "") String query) {
        views.save(actor, list, name, query);
        return back(list, query);
    }

    @PostMapping("/views/{id}/delete")
    RedirectView delete(Actor actor, @PathVariable Listed list, @PathVariable long id, @RequestParam(defaultValue = "") String query) {
        views.delete(actor, id);
        return back(list, query);
    }

    private static RedirectView back(Listed list, String query) {
        var view = new RedirectView(ListBars.path(list) + (query.isEmpty() ? "" : "?" + query));
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
