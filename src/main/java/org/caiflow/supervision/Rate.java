package org.caiflow.supervision;

import java.util.Arrays;
import java.util.List;

/**
 * How often the like is found where nothing is suspected (基准).
 *
 * @param key  message key below {@code page.screen.rate.}; @param args its values
 * @param peers whom it is compared with; null when the rate is not one of packages
 */
public record Rate(String key, List<String> args, Peers peers) {

    public static Rate of(String key, Object... args) {
        return new Rate(key, Arrays.stream(args).map(String::valueOf).toList(), null);
    }

    /**
     * The local peer group: packages on this platform that are alike.
     *
     * @param category GOODS, SERVICES, WORKS; @param method process id; @param size of the field: {@code 3}, {@code 4-6}, {@code 7-}
     */
    public record Peers(String region, String category, String method, String size) {

        public static Peers of(String region, String category, String method, int bidders) {
            return new Peers(region, category, method, bidders <= 3 ? "3" : bidders <= 6 ? "4-6" : "7-");
        }
    }
}
