package org.caiflow.calendar.web;

import org.caiflow.calendar.Calculator;
import org.caiflow.calendar.Calculator.Answer;
import org.caiflow.calendar.Calculator.Question;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.rules.Unit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Working days and deadlines, for everyone. */
@RestController
@RequestMapping("/api/v1")
class CalendarApi {

    private final Calculator calculator;

    CalendarApi(Calculator calculator) {
        this.calculator = calculator;
    }

    @GetMapping("/calendar/{region}/days")
    List<Day> days(@PathVariable String region, @RequestParam(required = false) String from,
                   @RequestParam(required = false) String to) {
        return calculator.days(region, from, to);
    }

    /** @param backwards asks for the latest start of a term that ends on {@code from} */
    @GetMapping("/deadlines/calculate")
    Deadline calculate(@RequestParam(required = false) String rule, @RequestParam(required = false) String from,
                       @RequestParam(required = false) String region, @RequestParam(required = false) String level,
                       @RequestParam(defaultValue = "false") boolean backwards) {
        return Deadline.of(calculator.calculate(new Question(rule, from, region, level, backwards)));
    }

    /**
     * @param due         end of the last day in China's time
     * @param daysCounted in order; only the last one for months and years, none for minutes
     * @param rolled      days passed over because the last was not worked
     * @param confirmed   false while nobody has checked the number against the original text
     */
    record Deadline(String rule, String region, LocalDate from, OffsetDateTime due, Unit unit, BigDecimal amount, String article,
                    List<LocalDate> daysCounted, List<LocalDate> rolled, boolean promise, boolean confirmed) {

        static Deadline of(Answer answer) {
            var rule = answer.rule();
            return new Deadline(rule.key(), answer.region(), answer.from(),
                    answer.term().due().atZone(PlatformClock.ZONE).toOffsetDateTime(), rule.unit(), rule.value(), rule.article(),
                    answer.term().counted(), answer.term().rolled(), rule.promise(), rule.confirmed());
        }
    }
}
