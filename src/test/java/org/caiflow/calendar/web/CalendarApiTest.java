package org.caiflow.calendar.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** As anyone asks, without signing in. */
@PlatformTest
class CalendarApiTest {

    @Autowired
    TestRestTemplate client;

    @Test
    void tellsEachDayWithItsReason() {
        var days = get("/api/v1/calendar/cn/days?from=2026-02-14&to=2026-02-15").getBody();

        assertThat(days.toString()).isEqualTo("[{\"date\":\"2026-02-14\",\"working\":true,\"reason\":\"makeup\",\"reasonEn\":\"makeup\"},"
                + "{\"date\":\"2026-02-15\",\"working\":false,\"reason\":\"春节\",\"reasonEn\":\"Spring Festival\"}]");
    }

    @Test
    void countsADeadlineWithArticleAndEveryDay() {
        var due = get("/api/v1/deadlines/calculate?rule=award.decision&from=2026-02-12&region=cn").getBody();

        assertThat(due.path("due").asText()).isEqualTo("2026-02-26T23:59:59+08:00");
        assertThat(due.path("unit").asText()).isEqualTo("WORKING_DAY");
        assertThat(due.path("article").asText()).isEqualTo("财政部令第87号第六十八条");
        assertThat(due.path("daysCounted").toString())
                .isEqualTo("[\"2026-02-13\",\"2026-02-14\",\"2026-02-24\",\"2026-02-25\",\"2026-02-26\"]");
    }

    @Test
    void badInputIsRefusedWithEveryGround() {
        var answer = get("/api/v1/deadlines/calculate?rule=none&from=2.3.2026&region=nowhere");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(answer.getBody().path("grounds").findValuesAsText("field")).containsExactly("rule", "region", "from");
        assertThat(get("/api/v1/calendar/cn/days").getBody().path("grounds").findValuesAsText("field")).containsExactly("from", "to");
    }

    private ResponseEntity<JsonNode> get(String address) {
        return client.getForEntity(address, JsonNode.class);
    }
}
