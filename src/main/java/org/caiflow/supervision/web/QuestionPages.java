package org.caiflow.supervision.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.kernel.Refused;
import org.caiflow.supervision.Questions;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.web.QuestionsView.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is to be explained in a package (比对疑点): question, evidence side by side, base rate, answer. */
@Controller
@RequestMapping("/projects/{no}/packages/{packageId}/questions")
class QuestionPages {

    private final Questions questions;
    private final RegionNames regions;
    private final RefusalWords words;

    QuestionPages(Questions questions, RegionNames regions, RefusalWords words) {
        this.questions = questions;
        this.regions = regions;
        this.words = words;
    }

    @GetMapping
    ModelAndView page(Actor actor, @PathVariable String no, @PathVariable long packageId, Locale language) {
        return page(actor, no, packageId, language, List.of(), null);
    }

    /** @param answer missing when supervision writes */
    @PostMapping("/{id}")
    ModelAndView write(Actor actor, @PathVariable String no, @PathVariable long packageId, @PathVariable long id,
                       @RequestParam(required = false) Answer answer, @RequestParam(defaultValue = "") String typed, Locale language) {
        try {
            if (answer == null) {
                questions.note(actor, id, typed);
            } else {
                questions.answer(actor, id, answer, typed);
            }
            return new ModelAndView("redirect:/projects/" + no + "/packages/" + packageId + "/questions#q" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.UNKNOWN) {
                throw refused;
            }
            var again = page(actor, no, packageId, language, words.tell(refused), new Typed(id, answer, typed));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    private ModelAndView page(Actor actor, String no, long packageId, Locale language, List<Told> grounds, Typed typed) {
        var view = new QuestionsView(questions.sheet(actor, no, packageId), regions.in(language), grounds, typed);
        return new ModelAndView("supervision/questions", Map.of("it", view));
    }
}
