package org.caiflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The one clock (平台时钟). Nothing else in the platform asks what time it is. */
public interface PlatformClock {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), ZONE);
    }

    default LocalDate today() {
        return local().toLocalDate();
    }
}
