package org.caiflow.evaluation.web;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Stored;
import org.caiflow.credit.CreditChecks.Check;
import org.caiflow.evaluation.CreditReviews;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
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
import java.util.List;

/** What was asked about the bidders' credit, and a form to write down what a website showed (信用查询). */
@Controller
@RequestMapping("/projects/{no}/credit/{packageId:\\d+}")
class CreditPages {

    private final CreditReviews credit;
    private final Papers papers;
    private final RefusalWords words;

    CreditPages(CreditReviews credit, Papers papers, RefusalWords words) {
        this.credit = credit;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    ModelAndView page(Actor actor, @PathVariable String no, @PathVariable long packageId) {
        return page(actor, no, packageId, SeenForm.EMPTY, List.of());
    }

    private ModelAndView page(Actor actor, String no, long packageId, SeenForm typed, List<Told> grounds) {
        return new ModelAndView("evaluation/credit", "it", new CreditView(packageId, credit.seen(actor, no, packageId), typed, grounds));
    }

    @PostMapping
    ModelAndView note(Actor actor, @PathVariable String no, @PathVariable long packageId, SeenForm form,
                      @RequestParam(required = false) MultipartFile evidence) throws IOException {
        try {
            credit.note(actor, no, packageId, form.bidId(), form.seen(stored(evidence)));
            return new ModelAndView("redirect:/projects/" + no + "/credit/" + packageId);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var again = page(actor, no, packageId, form, words.tell(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    private Stored stored(MultipartFile page) throws IOException {
        if (page == null || page.isEmpty()) {
            return null;
        }
        try (var content = page.getInputStream()) {
            return papers.upload(content, page.getOriginalFilename());
        }
    }

    /** Always as a download. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<InputStreamResource> evidence(Actor actor, @PathVariable String no, @PathVariable long packageId, @PathVariable long id) {
        Check check = credit.seen(actor, no, packageId).bidders().stream().flatMap(bidder -> bidder.checks().stream())
                .filter(one -> one.id() == id && one.evidence() != null).findFirst().orElseThrow(() -> Refused.unknown("archive.no-such-paper"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("credit-" + id).build().toString())
                .body(new InputStreamResource(papers.open(check.evidence())));
    }
}
