package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.context.ApplicationContext;

import java.time.LocalDateTime;
import java.util.Map;

/** What the benchmarks take over from the demo city: its master data and the usual answers, without its projects. */
public final class CityForBench {

    private CityForBench() {
    }

    public static void load(ApplicationContext platform) {
        platform.getBean(CityLoader.class).load();
    }

    /** By form key. */
    public static Map<String, JsonNode> usual() {
        return Cities.usual();
    }

    public static JsonNode dated(JsonNode answers, LocalDateTime now) {
        return Dates.fill(answers, now);
    }
}
