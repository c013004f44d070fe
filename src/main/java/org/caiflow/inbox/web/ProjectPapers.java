package org.caiflow.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.caiflow.archive.CaseFile;
import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers of a project to take away: one by one, or the whole electronic file. */
@Controller
class ProjectPapers {

    private final Cases cases;
    private final Papers papers;
    private final CaseFile file;
    private final Sight sight;

    ProjectPapers(Cases cases, Papers papers, CaseFile file, Sight sight) {
        this.cases = cases;
        this.papers = papers;
        this.file = file;
        this.sight = sight;
    }

    /** A paper that the reader may not see is refused as if it did not exist. */
    @GetMapping({"/projects/{no}/papers/{id}", "/api/v1/projects/{no}/papers/{id}"})
    void paper(Actor actor, @PathVariable String no, @PathVariable long id, HttpServletResponse response) throws IOException {
        Case project = cases.require(actor, no);
        var paper = papers.get(id);
        if (paper.caseId() != project.id() || !sight.mayRead(actor, project, paper)) {
            throw Refused.unknown("archive.no-such-paper");
        }
        send(response, paper.mediaType(), paper.fileName());
        response.setContentLengthLong(paper.size());
        try (InputStream content = papers.open(paper.sha256())) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** The electronic file holds staff papers: purchaser, agency and supervision of the case only. */
    @GetMapping({"/projects/{no}/file.zip", "/api/v1/projects/{no}/file.zip"})
    void file(Actor actor, @PathVariable String no, HttpServletResponse response) throws IOException {
        Case project = cases.require(actor, no);
        sight.requireStaff(actor, project);
        send(response, "application/zip", project.no() + ".zip");
        file.write(project.id(), response.getOutputStream());
    }

    /** Always as a download: what people upload is never shown by the platform's own origin. */
    private static void send(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
    }
}
