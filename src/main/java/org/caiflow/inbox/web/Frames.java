package org.caiflow.inbox.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.inbox.Notifications;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Scope;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a request. */
@Component
class Frames {

    private static final int LOOK_AHEAD_DAYS = 120;
    private static final Set<String> ORDINARY = Set.of("weekday", "weekend");

    private final Viewer viewer;
    private final Desks desks;
    private final Notifications notifications;
    private final PlatformClock clock;
    private final WorkCalendar calendar;

    Frames(Viewer viewer, Desks desks, Notifications notifications, PlatformClock clock, WorkCalendar calendar) {
        this.viewer = viewer;
        this.desks = desks;
        this.notifications = notifications;
        this.clock = clock;
        this.calendar = calendar;
    }

    Frame of(HttpServletRequest request) {
        var actor = viewer.actor().orElse(null);
        return new Frame(actor, csrf(request), place(request), desks.isDemo(), clock.now(),
                () -> actor == null ? List.of() : desks.of(actor), this::nextHoliday,
                () -> actor == null ? 0 : notifications.unseen(actor));
    }

    /** Reading the token starts a session: only pages that show it do. */
    private static Supplier<Frame.Csrf> csrf(HttpServletRequest request) {
        return () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getToken(), token.getHeaderName(), token.getParameterName())
                : new Frame.Csrf("", "X-CSRF-TOKEN", "_csrf");
    }

    private static Frame.Place place(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        Locale locale = RequestContextUtils.getLocale(request);
        String other = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "zh-CN" : "en";
        String address = UriComponentsBuilder.fromPath(path).query(request.getQueryString())
                .replaceQueryParam("lang", other).build().toUriString();
        return new Frame.Place(path, address);
    }

    /** The next day off that is no ordinary weekend. */
    private Optional<WorkCalendar.Day> nextHoliday() {
        LocalDate today = clock.today();
        try {
            return calendar.days(Scope.NATION.region(), today.plusDays(1), lastKnown(today)).stream()
                    .filter(day -> !day.working() && !ORDINARY.contains(day.reason())).findFirst();
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private LocalDate lastKnown(LocalDate today) {
        LocalDate end = today.plusDays(LOOK_AHEAD_DAYS);
        return calendar.years(Scope.NATION.region()).contains(end.getYear()) ? end : today.withMonth(12).withDayOfMonth(31);
    }
}
