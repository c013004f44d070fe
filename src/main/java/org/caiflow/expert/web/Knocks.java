package org.caiflow.expert.web;

import org.caiflow.calendar.PlatformClock;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts wrong one-time codes by address, on this node: a few are a mistake, many are a search. */
@Component
class Knocks {

    private static final int MOST = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Map<String, Deque<Long>> wrong = new ConcurrentHashMap<>();
    private final PlatformClock clock;

    Knocks(PlatformClock clock) {
        this.clock = clock;
    }

    boolean mayKnock(String address) {
        Deque<Long> times = wrong.get(address);
        return times == null || recent(times) < MOST;
    }

    void wrong(String address) {
        if (wrong.size() > MOST_ADDRESSES) {
            wrong.values().removeIf(times -> recent(times) == 0);
        }
        Deque<Long> times = wrong.computeIfAbsent(address, one -> new ArrayDeque<>());
        synchronized (times) {
            times.add(clock.now().toEpochMilli());
        }
    }

    private int recent(Deque<Long> times) {
        long from = clock.now().minus(WINDOW).toEpochMilli();
        synchronized (times) {
            times.removeIf(at -> at < from);
            return times.size();
        }
    }
}
