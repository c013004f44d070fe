package org.caiflow.bid.web;

import org.caiflow.bid.Bids;
import org.caiflow.bid.web.SupplierTender.Contact;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** The supplier's desk: take part, hand in, replace, withdraw. */
@Controller
@RequestMapping("/supplier")
class SupplierPages {

    private final Bids bids;
    private final Tenders tenders;
    private final SupplierViews views;
    private final RefusalWords words;

    SupplierPages(Bids bids, Tenders tenders, SupplierViews views, RefusalWords words) {
        this.bids = bids;
        this.tenders = tenders;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    ModelAndView desk(Actor actor, @RequestParam(required = false) String search) {
        return new ModelAndView("bid/supplier-desk", Map.of("it", views.desk(actor, search)));
    }

    @GetMapping("/tenders/{id}")
    ModelAndView tender(Actor actor, @PathVariable long id, @RequestParam(required = false) String done) {
        return page(views.tender(actor, id, null, null, List.of(), done));
    }

    @PostMapping("/tenders/{id}/participation")
    ModelAndView participate(Actor actor, @PathVariable long id, @RequestParam String contact, @RequestParam String mobile) {
        try {
            bids.participate(actor, id, contact, mobile);
            return done(id, "participated");
        } catch (Refused refused) {
            return refused(views.tender(actor, id, new Contact(contact, mobile), null, words.tell(refused), null), refused);
        }
    }

    @PostMapping("/packages/{id}/bid")
    ModelAndView submit(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> form) {
        var typed = TypedBid.of(id, form);
        long tender = tenders.ofPackage(id).id();
        try {
            bids.submit(actor, typed.bid());
            return done(tender, "received");
        } catch (Refused refused) {
            return refused(views.tender(actor, tender, null, typed, words.tell(refused), null), refused);
        }
    }

    @PostMapping("/packages/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable long id) {
        long tender = tenders.ofPackage(id).id();
        try {
            bids.withdraw(actor, id);
            return done(tender, "withdrawn");
        } catch (Refused refused) {
            return refused(views.tender(actor, tender, null, null, words.tell(refused), null), refused);
        }
    }

    private static ModelAndView page(SupplierTender tender) {
        return new ModelAndView("bid/supplier-tender", Map.of("it", tender));
    }

    /** The page again, with the grounds and what was typed; what is none of the supplier's stays an error. */
    private static ModelAndView refused(SupplierTender tender, Refused refused) {
        if (refused.kind() == Refused.Kind.FORBIDDEN) {
            throw refused;
        }
        var page = page(tender);
        page.setStatus(refused.kind() == Refused.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView done(long tender, String what) {
        return new ModelAndView("redirect:/supplier/tenders/" + tender + "?done=" + what);
    }
}
