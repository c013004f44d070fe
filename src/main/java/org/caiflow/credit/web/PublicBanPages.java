package org.caiflow.credit.web;

import org.caiflow.credit.Bans.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may not take part, until when and why, for anyone: those in force today. */
@Controller
class PublicBanPages {

    private static final String PATH = "/portal/bans";

    private final BanLists lists;

    PublicBanPages(BanLists lists) {
        this.lists = lists;
    }

    @GetMapping(PATH)
    ModelAndView list(BanQuery asked, @RequestParam(required = false) Long after) {
        return new ModelAndView("credit/public", "it",
                lists.page(PATH, new BanQuery(asked.search(), asked.list(), State.IN_FORCE), after));
    }
}
