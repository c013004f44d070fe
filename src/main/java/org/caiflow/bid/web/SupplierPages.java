package org.caiflow.bid.web;

import org.caiflow.identity.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The supplier's desk. Sealing, handing in, replacing and withdrawing are done by the page's script, because only it has the key. */
@Controller
@RequestMapping("/supplier")
class SupplierPages {

    private final SupplierViews views;

    SupplierPages(SupplierViews views) {
        this.views = views;
    }

    @GetMapping
    ModelAndView desk(Actor actor, @RequestParam(required = false) String search) {
        return new ModelAndView("bid/supplier-desk", Map.of("it", views.desk(actor, search)));
    }

    @GetMapping("/tenders/{id}")
    ModelAndView tender(Actor actor, @PathVariable long id) {
        return new ModelAndView("bid/supplier-tender", Map.of("it", views.tender(actor, id)));
    }
}
