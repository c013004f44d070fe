package org.caiflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A failure as problem details or as a page, in the language of the request. */
@Component
class ErrorForms {

    private static final URI REFUSAL = URI.create("urn:caiflow:refusal");
    private static final URI FAULT = URI.create("urn:caiflow:fault");

    private final RefusalWords words;
    private final MessageSource messages;
    private final LocaleResolver languages;

    ErrorForms(RefusalWords words, MessageSource messages, LocaleResolver languages) {
        this.words = words;
        this.messages = messages;
        this.languages = languages;
    }

    Object of(Failure failure, HttpServletRequest request) {
        // outside the dispatcher no language is set for the thread
        Locale language = languages.resolveLocale(request);
        return Asked.isApi(request) ? problem(failure, language) : page(failure, language);
    }

    private ResponseEntity<ProblemDetail> problem(Failure failure, Locale language) {
        List<Told> grounds = words.tell(failure.grounds(), language);
        var problem = ProblemDetail.forStatus(failure.status());
        problem.setType(failure.incident() == null ? REFUSAL : FAULT);
        problem.setTitle(title(failure, language));
        problem.setDetail(grounds.stream().map(Told::message).collect(Collectors.joining(" ")));
        problem.setProperty("grounds", grounds);
        if (failure.incident() != null) {
            problem.setProperty("incident", failure.incident());
        }
        return ResponseEntity.status(failure.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private ModelAndView page(Failure failure, Locale language) {
        var model = new HashMap<String, Object>();
        model.put("status", failure.status().value());
        model.put("title", title(failure, language));
        model.put("grounds", words.tell(failure.grounds(), language));
        model.put("incident", failure.incident());
        var page = new ModelAndView("error", model);
        page.setStatus(failure.status());
        return page;
    }

    private String title(Failure failure, Locale language) {
        String other = messages.getMessage("page.error.other", null, language);
        return messages.getMessage("page.error." + failure.status().value(), null, other, language);
    }
}
