package org.caiflow.bid.web;

import org.caiflow.archive.Papers;
import org.caiflow.bid.Openings;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Party;
import org.caiflow.identity.Role;
import org.caiflow.identity.SealKeys;
import org.caiflow.workflow.Cases;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

import java.time.Instant;
import java.util.Map;

/** The opening room (开标大厅): before the deadline a countdown and nothing else, then arrival, release, the price board. */
@Controller
class OpeningPages {

    private final Openings openings;
    private final SealKeys keys;
    private final Cases cases;
    private final Papers papers;
    private final PlatformClock clock;

    OpeningPages(Openings openings, SealKeys keys, Cases cases, Papers papers, PlatformClock clock) {
        this.openings = openings;
        this.keys = keys;
        this.cases = cases;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/projects/{no}/opening")
    ModelAndView room(Actor actor, @PathVariable String no) {
        return new ModelAndView("bid/opening", Map.of("it", view(actor, no)));
    }

    /** The part that changes, for the room's script; nothing (304) while it has not changed. */
    @GetMapping("/projects/{no}/opening/board")
    ModelAndView board(Actor actor, @PathVariable String no, WebRequest request) {
        String tag = openings.mark(actor, no) + '-' + actor.personId() + '-' + LocaleContextHolder.getLocale().getLanguage();
        return request.checkNotModified(tag) ? null : new ModelAndView("bid/opening-board", Map.of("it", view(actor, no)));
    }

    /** Sound or picture, in parts as the player asks for them. */
    @GetMapping("/projects/{no}/opening/recordings/{id}")
    ResponseEntity<Resource> recording(Actor actor, @PathVariable String no, @PathVariable long id) {
        var media = openings.media(actor, no, id);
        return ResponseEntity.ok().contentType(MediaType.valueOf(media.mediaType())).header("X-Content-Type-Options", "nosniff")
                .body(papers.resource(media.sha256()));
    }

    private OpeningRoom view(Actor actor, String no) {
        var board = openings.board(actor, no);
        var hand = board.hands().stream().filter(one -> keys.places(actor).stream().filter(place -> place.role() != Role.SUPPLIER_AGENT)
                .map(Membership::organisationId).anyMatch(place -> place == one.organisationId())).findFirst().orElse(null);
        boolean host = cases.byNo(no).flatMap(register -> cases.party(register.id(), null, Party.AGENCY))
                .filter(agency -> actor.has(Role.AGENCY_MANAGER, agency)).isPresent();
        Long supplier = actor.memberships().stream().filter(membership -> membership.role() == Role.SUPPLIER_AGENT)
                .map(Membership::organisationId).findFirst().orElse(null);
        boolean staff = cases.byNo(no).filter(project -> cases.isStaff(actor, project)).isPresent();
        boolean mine = supplier != null && board.lots().stream().flatMap(lot -> lot.bids().stream()).anyMatch(line -> line.supplierId() == supplier);
        boolean signs = board.phase() == Openings.Phase.RECORDED && board.paper() == null && (mine || hand != null)
                && board.signatures().stream().noneMatch(signature -> signature.personId() == actor.personId());
        return new OpeningRoom(clock.now(), board, host, hand, supplier, staff, mine, signs);
    }

    /**
     * @param host     whether the actor hosts the opening
     * @param hand     of the authority for which the actor may hold a key; null for others
     * @param supplier organisation of the actor as a supplier; null for others
     * @param staff    whether the actor may read bids, and so have the proof of the opening
     * @param mine     whether the actor's supplier is known to have bid
     * @param signs    whether the record waits for the actor's signature
     */
    public record OpeningRoom(Instant now, Openings.Board board, boolean host, Openings.Hand hand, Long supplier, boolean staff,
                              boolean mine, boolean signs) {
    }
}
