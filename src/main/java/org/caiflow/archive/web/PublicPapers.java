package org.caiflow.archive.web;

import org.caiflow.archive.Papers;
import org.caiflow.kernel.Refused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.charset.StandardCharsets;

/** Papers that were published with a notice, for anyone; their hash is their address. */
@Controller
class PublicPapers {

    private final Papers papers;

    PublicPapers(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/notices/papers/{sha256:[0-9a-f]{64}}")
    ResponseEntity<InputStreamResource> download(@PathVariable String sha256) {
        Papers.Paper paper = papers.published(sha256).orElseThrow(() -> Refused.unknown("archive.no-such-paper"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(paper.mediaType())).contentLength(paper.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(paper.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(papers.open(sha256)));
    }
}
