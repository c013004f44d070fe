package org.caiflow.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks at one thread every few milliseconds and counts what it is at. */
final class HotSpots {

    private static final int EVERY_MILLIS = 5;
    private static final int SHOWN = 16;
    private static final Map<String, String> LIBRARIES = libraries();

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private volatile boolean looking = true;

    private static Map<String, String> libraries() {
        var libraries = new LinkedHashMap<String, String>();
        libraries.put("com.openhtmltopdf", "making PDF");
        libraries.put("org.apache.pdfbox", "making PDF");
        libraries.put("org.apache.fontbox", "making PDF");
        libraries.put("org.eclipse.angus", "mail");
        libraries.put("jakarta.mail", "mail");
        libraries.put("freemarker.", "templates");
        libraries.put("org.camunda.bpm.dmn", "decisions");
        libraries.put("org.camunda.feel", "decisions");
        libraries.put("com.fasterxml.jackson", "JSON");
        return libraries;
    }

    void during(Runnable work) {
        var watched = Thread.currentThread();
        var watcher = new Thread(() -> watch(watched), "hot-spots");
        watcher.setDaemon(true);
        watcher.start();
        work.run();
        looking = false;
    }

    private void watch(Thread watched) {
        while (looking) {
            String kind = kind(watched.getStackTrace());
            counts.merge(kind, 1, Integer::sum);
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The nearest frame that tells whose work it is; waiting for the database is told apart. */
    private static String kind(StackTraceElement[] stack) {
        boolean database = false;
        boolean commit = false;
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.startsWith("org.caiflow.bench")) {
                return "driver";
            }
            String library = LIBRARIES.entrySet().stream().filter(entry -> type.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue).findFirst().orElse(null);
            if (library != null) {
                return library;
            }
            database |= type.startsWith("com.mysql");
            commit |= database && (frame.getMethodName().equals("commit") || frame.getMethodName().equals("rollback"));
            if (commit) {
                return "commit";
            }
            if (type.startsWith("org.caiflow.")) {
                return type.split("\\.")[2] + (database ? ": SQL" : ": own code");
            }
            if (type.startsWith("org.camunda.")) {
                return database ? "engine: SQL" : "engine: own code";
            }
        }
        return database ? "other SQL" : "other";
    }

    void print() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum() - counts.getOrDefault("driver", 0);
        System.out.println();
        System.out.println("where the platform's time goes (" + all + " looks, one every " + EVERY_MILLIS + " ms)");
        counts.entrySet().stream().filter(entry -> !entry.getKey().equals("driver"))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(SHOWN)
                .forEach(entry -> System.out.printf("  %-34s %5.1f %%%n", entry.getKey(), 100.0 * entry.getValue() / all));
    }
}
