package org.caiflow.bench;

import java.io.IOException;
import java.util.ArrayList;

/** Whole procurements per second: the platform beside the bare engine, turn about, on one database server. */
public final class EngineBench {

    private static final double ASKED = 0.7;
    private static final int WARM_UP = 2;
    private static final int PAIRS = 5;
    private static final double NANOS = 1e9;

    private EngineBench() {
    }

    /** @param args procurements per round; 4 when none is given */
    public static void main(String[] args) throws IOException {
        int size = args.length == 0 ? 4 : Integer.parseInt(args[0]);
        try (var platform = Platform.start("caiflow_bench")) {
            try (var bare = new BareEngine(platform.beside("caiflow_bench_bare"))) {
                compare(new PlatformSide(platform), bare, size);
                Machine.print(platform.rows());
            } finally {
                platform.rows().execute("DROP DATABASE IF EXISTS caiflow_bench_bare");
            }
        }
        System.exit(0);
    }

    private static void compare(PlatformSide platform, BareEngine bare, int size) {
        var platformRates = new ArrayList<Double>();
        var bareRates = new ArrayList<Double>();
        var platformSpent = new Spent();
        var bareSpent = new Spent();
        System.out.println("rounds of " + size + " procurements each (one package, 3 bidders, 5 experts), procurements per second");
        for (int pair = 1 - WARM_UP; pair <= PAIRS; pair++) {
            Spent one = platform.round(size);
            Spent other = bare.round(size);
            double rate = size / (one.total() / NANOS);
            double bareRate = size / (other.total() / NANOS);
            System.out.printf("  %-9s platform %8.3f   bare engine %8.3f   ratio %.2f%n",
                    pair < 1 ? "warm-up" : "pair " + pair, rate, bareRate, rate / bareRate);
            if (pair >= 1) {
                platformRates.add(rate);
                bareRates.add(bareRate);
                platformSpent.add(one);
                bareSpent.add(other);
            }
        }
        double median = Figures.median(platformRates);
        double bareMedian = Figures.median(bareRates);
        System.out.printf("medians: platform %.3f, bare engine %.3f; ratio of medians %.3f (asked: at least %.1f)%n",
                median, bareMedian, median / bareMedian, ASKED);
        platformSpent.print("platform", size * PAIRS);
        bareSpent.print("bare engine", size * PAIRS);
        var hotSpots = new HotSpots();
        hotSpots.during(() -> platform.round(size));
        hotSpots.print();
    }
}
