package org.caiflow.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The one clock (平台时钟). Nothing else in the platform asks what time it is. Also the {@link InstantSource} of the modules below
 * this one.
 */
public interface PlatformClock extends InstantSource {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    @Override
    default Instant instant() {
        return now();
    }

    default LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), ZONE);
    }

    default LocalDate today() {
        return local().toLocalDate();
    }
}
