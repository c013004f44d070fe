package org.caiflow.evaluation.web;

import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The scoring sheet (评分), one page of its own. */
@Controller
@RequestMapping("/scoring/{taskId}")
class ScoringPages {

    /** A bid is foreign content: beside the sheet it may show itself, and nothing else. */
    private static final String BESIDE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final ScoringViews views;
    private final Papers papers;

    ScoringPages(ScoringViews views, Papers papers) {
        this.views = views;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView sheet(Actor actor, @PathVariable String taskId) {
        return new ModelAndView("evaluation/scoring", Map.of("it", views.of(actor, views.task(actor, taskId))));
    }

    @GetMapping("/papers/{sha256:[0-9a-f]{64}}")
    ResponseEntity<InputStreamResource> paper(Actor actor, @PathVariable String taskId, @PathVariable String sha256) {
        var paper = views.paper(actor, views.task(actor, taskId), sha256);
        boolean inline = paper.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(paper.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(paper.mediaType())).contentLength(paper.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", BESIDE)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(new InputStreamResource(papers.open(sha256)));
    }
}
