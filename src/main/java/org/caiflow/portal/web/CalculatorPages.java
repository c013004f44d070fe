package org.caiflow.portal.web;

import org.caiflow.calendar.Calculator;
import org.caiflow.calendar.Calculator.Answer;
import org.caiflow.calendar.Calculator.Question;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.RefusalWords;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.List;

/** The public deadline calculator (期限计算器): every counted day can be seen and counted again. */
@Controller
class CalculatorPages {

    private final Calculator calculator;
    private final WorkCalendar calendar;
    private final PlatformClock clock;
    private final Organisations organisations;
    private final RefusalWords words;

    CalculatorPages(Calculator calculator, WorkCalendar calendar, PlatformClock clock, Organisations organisations, RefusalWords words) {
        this.calculator = calculator;
        this.calendar = calendar;
        this.clock = clock;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/portal/calculator")
    ModelAndView calculator(@RequestParam(defaultValue = "tender.bid-period") String rule, @RequestParam(required = false) String from,
                            @RequestParam(defaultValue = "cn") String region, @RequestParam(defaultValue = "") String level,
                            @RequestParam(defaultValue = "false") boolean backwards) {
        var question = new Question(rule, from == null ? clock.today().toString() : from, region, level, backwards);
        try {
            Answer answer = calculator.calculate(question);
            return view(new CalculatorPage(calculator.rules(), organisations.regions(), question, answer, picture(answer), List.of()));
        } catch (Refused refused) {
            return view(new CalculatorPage(calculator.rules(), organisations.regions(), question, null, List.of(),
                    words.tell(refused)));
        }
    }

    /** Whole months, so that a week is never cut; none where a year in it is unknown or the span too long to draw. */
    private List<Day> picture(Answer answer) {
        if (answer.term().counted().isEmpty()) {
            return List.of();
        }
        LocalDate first = answer.from().isBefore(answer.day()) ? answer.from() : answer.day();
        LocalDate last = answer.from().isBefore(answer.day()) ? answer.day() : answer.from();
        try {
            return calendar.days(answer.region(), first.withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth()));
        } catch (Refused cannotBeDrawn) {
            return List.of();
        }
    }

    private static ModelAndView view(CalculatorPage model) {
        return new ModelAndView("portal/calculator", "it", model);
    }
}
