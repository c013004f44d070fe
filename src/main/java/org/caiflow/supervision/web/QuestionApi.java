package org.caiflow.supervision.web;

import org.caiflow.identity.Actor;
import org.caiflow.supervision.Questions;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.Questions.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for other systems. */
@RestController
class QuestionApi {

    private final Questions questions;

    QuestionApi(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/projects/{no}/packages/{packageId}/questions")
    Sheet sheet(Actor actor, @PathVariable String no, @PathVariable long packageId) {
        return questions.sheet(actor, no, packageId);
    }

    /** @param written without an answer when supervision writes */
    @PostMapping("/api/v1/questions/{id}/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(Actor actor, @PathVariable long id, @RequestBody Written written) {
        if (written.answer() == null) {
            questions.note(actor, id, written.words());
        } else {
            questions.answer(actor, id, written.answer(), written.words());
        }
    }

    record Written(Answer answer, String words) {
    }
}
