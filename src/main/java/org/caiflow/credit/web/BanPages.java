package org.caiflow.credit.web;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Stored;
import org.caiflow.credit.Bans;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The records of suppliers that may not take part, for finance supervision (供应商失信与禁止记录). */
@Controller
@RequestMapping("/supervision/bans")
class BanPages {

    private static final String PATH = "/supervision/bans";

    private final Bans bans;
    private final BanLists lists;
    private final Papers papers;
    private final RefusalWords words;

    BanPages(Bans bans, BanLists lists, Papers papers, RefusalWords words) {
        this.bans = bans;
        this.lists = lists;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Actor actor, BanQuery asked, @RequestParam(required = false) Long after) {
        actor.as(Role.SUPERVISOR);
        return new ModelAndView("credit/bans", "it", lists.page(PATH, asked, after));
    }

    @GetMapping("/new")
    ModelAndView form(Actor actor) {
        actor.as(Role.SUPERVISOR);
        return empty(BanForm.EMPTY, List.of());
    }

    private ModelAndView empty(BanForm typed, List<Told> grounds) {
        return new ModelAndView("credit/ban-new", "it", new BanView(null, List.of(), typed, lists.regionNames(), true, grounds, null, null));
    }

    @PostMapping("/new")
    ModelAndView record(Actor actor, BanForm form, @RequestParam(required = false) MultipartFile paper) {
        return done(() -> "/" + bans.record(actor, form.ban(stored(paper))) + "?done=recorded", told -> empty(form, told));
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView ban(Actor actor, @PathVariable long id, @RequestParam(required = false) String done) {
        return page(actor, id, null, List.of(), null, done);
    }

    private ModelAndView page(Actor actor, long id, BanForm typed, List<Told> grounds, String act, String done) {
        var ban = bans.get(id);
        return new ModelAndView("credit/ban", "it", new BanView(ban, bans.versions(actor, id), typed == null ? BanForm.of(ban) : typed,
                lists.regionNames(), bans.mayChange(actor, ban), grounds, act, done));
    }

    @PostMapping("/{id}/correct")
    ModelAndView correct(Actor actor, @PathVariable long id, BanForm form, @RequestParam(required = false) MultipartFile paper) {
        return done(() -> {
            bans.correct(actor, id, form.versionRead(), form.ban(stored(paper)), form.why());
            return "/" + id + "?done=corrected";
        }, told -> page(actor, id, form, told, "correct", null));
    }

    @PostMapping("/{id}/lift")
    ModelAndView lift(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam(required = false) String why) {
        return done(() -> {
            bans.lift(actor, id, version, why);
            return "/" + id + "?done=lifted";
        }, told -> page(actor, id, null, told, "lift", null));
    }

    @GetMapping("/{id}/paper")
    ResponseEntity<InputStreamResource> paper(Actor actor, @PathVariable long id) {
        actor.as(Role.SUPERVISOR);
        var ban = bans.get(id);
        if (ban.paper() == null) {
            throw Refused.unknown("archive.no-such-paper");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(ban.paperName(), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(papers.open(ban.paper())));
    }

    private Stored stored(MultipartFile paper) {
        if (paper == null || paper.isEmpty()) {
            return null;
        }
        try (var content = paper.getInputStream()) {
            return papers.upload(content, paper.getOriginalFilename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView done(Supplier<String> act, Function<List<Told>, ModelAndView> again) {
        try {
            return new ModelAndView("redirect:" + PATH + act.get());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var page = again.apply(words.tell(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }
}
