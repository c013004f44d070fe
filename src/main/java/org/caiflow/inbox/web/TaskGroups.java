package org.caiflow.inbox.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.inbox.web.InboxQuery.Group;
import org.caiflow.inbox.web.InboxView.TaskGroup;
import org.caiflow.workflow.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts headings over lines that already stand in the order of the groups. */
@Component
class TaskGroups {

    private static final int WEEK = 7;

    private final PlatformClock clock;
    private final MessageSource messages;

    TaskGroups(PlatformClock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** One group without a heading unless groups are asked for. */
    List<TaskGroup> of(List<TaskLine> lines, Group group, Locale locale) {
        return switch (group) {
            case NONE -> lines.isEmpty() ? List.of() : List.of(new TaskGroup(null, null, lines));
            case PROJECT -> split(lines, line -> line.item().caseNo(), line -> line.item().caseName() + " · " + line.item().caseNo(),
                    line -> "/projects/" + line.item().caseNo());
            case DUE -> split(lines, line -> nearness(line.item()), line -> messages.getMessage("page.inbox.group.due." + nearness(line.item()), null, locale),
                    line -> null);
        };
    }

    private static List<TaskGroup> split(List<TaskLine> lines, Function<TaskLine, String> key, Function<TaskLine, String> title,
                                         Function<TaskLine, String> address) {
        var groups = new ArrayList<TaskGroup>();
        String last = null;
        for (TaskLine line : lines) {
            if (!key.apply(line).equals(last)) {
                last = key.apply(line);
                groups.add(new TaskGroup(title.apply(line), address.apply(line), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).lines().add(line);
        }
        return groups;
    }

    /** By the nearer of service level and law, as the inbox is ordered. */
    private String nearness(Tasks.Item item) {
        if (item.dueAt() == null && item.warnAt() == null) {
            return "none";
        }
        long at = Math.min(item.dueAt() == null ? Long.MAX_VALUE : item.dueAt(), item.warnAt() == null ? Long.MAX_VALUE : item.warnAt());
        if (at < clock.now().toEpochMilli()) {
            return "past";
        }
        LocalDate day = Dues.local(at).toLocalDate();
        LocalDate today = clock.today();
        return day.equals(today) ? "today" : day.isBefore(today.plusDays(WEEK)) ? "week" : "later";
    }
}
