package org.caiflow.calendar.web;

import org.caiflow.calendar.CalendarDesk;
import org.caiflow.calendar.CalendarDesk.Preview;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.calendar.WorkCalendar.Day;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The administrator sees a year as a picture and loads the next one from a file. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private static final int LARGEST_FILE = 64 * 1024;

    private final WorkCalendar calendar;
    private final CalendarDesk desk;
    private final PlatformClock clock;
    private final Organisations organisations;
    private final RefusalWords words;

    CalendarPages(WorkCalendar calendar, CalendarDesk desk, PlatformClock clock, Organisations organisations, RefusalWords words) {
        this.calendar = calendar;
        this.desk = desk;
        this.clock = clock;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping
    ModelAndView year(Actor actor, @RequestParam(defaultValue = "cn") String region, @RequestParam(required = false) Integer year,
                      @RequestParam(defaultValue = "false") boolean loaded) {
        actor.as(Role.ADMINISTRATOR);
        int shown = year == null ? clock.today().getYear() : year;
        List<Integer> known = calendar.years(region);
        List<Day> days = known.contains(shown)
                ? calendar.days(region, LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31)) : List.of();
        return page(new YearPage(organisations.regions(), region, shown, known, days, List.of(), null, loaded));
    }

    /** Shows what the file would make of the year, or every faulty line. Nothing is stored. */
    @PostMapping("/preview")
    ModelAndView preview(Actor actor, @RequestParam String region, @RequestParam int year, @RequestParam MultipartFile file,
                         Locale language) throws IOException {
        actor.as(Role.ADMINISTRATOR);
        if (file.getSize() > LARGEST_FILE) {
            throw Refused.invalid(Ground.of("calendar.file-too-large", LARGEST_FILE / 1024).at("file"));
        }
        Preview preview = desk.preview(actor, region, year, file.getBytes());
        boolean sound = preview.faults().isEmpty();
        ModelAndView page = page(new YearPage(organisations.regions(), region, year, calendar.years(region), preview.days(),
                words.tell(preview.faults(), language), sound ? Base64.getEncoder().encodeToString(file.getBytes()) : null, false));
        page.setStatus(sound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    @PostMapping("/load")
    String load(Actor actor, @RequestParam String region, @RequestParam int year, @RequestParam String file) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(file);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Ground.of("calendar.file-empty").at("file"));
        }
        desk.load(actor, region, year, content);
        return "redirect:/admin/calendar?loaded=true&region=" + region + "&year=" + year;
    }

    private static ModelAndView page(YearPage model) {
        return new ModelAndView("calendar/year", "it", model);
    }
}
