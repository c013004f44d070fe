package org.caiflow.calendar.internal;

import org.caiflow.kernel.Ground;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CalendarFileTest {

    private static final String SOUND = "date,working,reason\r\n2027-02-06,休,春节\r\n\r\n2027-02-14,班,\r\n";

    @Test
    void readsHolidaysAndWorkedWeekends() {
        var file = CalendarFile.read(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8), 2027);

        assertThat(file.faults()).isEmpty();
        assertThat(file.days()).extracting(day -> day.date().toString(), day -> day.working(), day -> day.reason())
                .containsExactly(tuple("2027-02-06", false, "春节"), tuple("2027-02-14", true, "makeup"));
    }

    @Test
    void readsWhatASpreadsheetSavedInGb18030() {
        var file = CalendarFile.read(SOUND.getBytes(Charset.forName("GB18030")), 2027);

        assertThat(file.days().get(0).reason()).isEqualTo("春节");
    }

    @Test
    void tellsEveryFaultyLine() {
        String lines = "2027-02-06,false,春节\n2027-02-30,false,春节\n2026-02-06,false,春节\n2027-02-08,true,\n2027-02-06,false,春节\n"
                + "2027-02-09,false,\nnonsense\n2027-02-10,maybe,春节";

        var file = CalendarFile.read(lines.getBytes(StandardCharsets.UTF_8), 2027);

        assertThat(file.faults()).extracting(Ground::field, Ground::key).containsExactly(
                tuple("line 2", "calendar.line-malformed"), tuple("line 3", "calendar.day-of-other-year"),
                tuple("line 4", "calendar.worked-weekday"), tuple("line 5", "calendar.day-twice"),
                tuple("line 6", "calendar.reason-needed"), tuple("line 7", "calendar.line-malformed"),
                tuple("line 8", "calendar.line-malformed"));
    }

    @Test
    void refusesAFileWithoutADay() {
        assertThat(CalendarFile.read("date,working,reason\n".getBytes(StandardCharsets.UTF_8), 2027).faults())
                .extracting(Ground::key).containsExactly("calendar.file-empty");
    }
}
