package org.caiflow.bench;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.bid.Openings;
import org.caiflow.bid.TenderFixture;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** One package with 300 bidders from the first bid to the proof, beside 100, so that what grows faster than the bidders is seen. */
public final class BiddersBench {

    private static final int WARM_UP = 30;
    private static final List<Integer> SIZES = List.of(100, 300);
    private static final int LOOKS = 21;
    private static final double SLOW = 1000;

    private final Platform platform;
    private final Bids bids;
    private final Openings openings;
    private final byte[] content;
    private final boolean told;

    private TenderFixture tender;
    private long packageId;
    private List<Actor> suppliers;
    private double slowest;

    private BiddersBench(Platform platform, int kilobytes, boolean told) {
        this.platform = platform;
        this.bids = platform.the(Bids.class);
        this.openings = platform.the(Openings.class);
        this.content = new byte[kilobytes * 1000];
        this.told = told;
        new Random(1).nextBytes(content);
    }

    /** @param args kB per bid; 100 when none is given */
    public static void main(String[] args) {
        int kilobytes = args.length == 0 ? 100 : Integer.parseInt(args[0]);
        boolean fine = true;
        try (var platform = Platform.start("caiflow_bench_bidders")) {
            new BiddersBench(platform, kilobytes, false).round(WARM_UP);
            for (int size : SIZES) {
                fine &= new BiddersBench(platform, kilobytes, true).round(size) <= SLOW;
            }
            Machine.print(platform.rows());
        }
        System.exit(fine ? 0 : 1);
    }

    /** @return ms of the slowest request that people wait for */
    private double round(int size) {
        tender = new TenderFixture(platform.context());
        packageId = tender.packages.get(0);
        suppliers = IntStream.range(0, size).mapToObj(i -> tender.bidder()).toList();
        say("%n%d bidders, %d kB each; ms%n", size, content.length / 1000);
        handIn();
        once("room opened", tender::openRoom);
        shares(tender.manager);
        looks("board, bidders unknown");
        shares(tender.handler);
        release();
        looks("board, all released");
        work("everything decrypted", () -> openings.open(tender.tenderId));
        looks("board, everything opened");
        work("record rendered", () -> openings.render(tender.tenderId));
        work("proof written", () -> openings.proof(tender.manager, packageId).writeTo(OutputStream.nullOutputStream()));
        return slowest;
    }

    private void handIn() {
        var sealed = new ArrayList<byte[]>();
        work("sealed (on the bidders' machines)", () -> suppliers.forEach(supplier -> sealed.add(tender.bidding.seal(supplier, packageId,
                TenderFixture.form("1798196.00"), Map.of("投标文件.pdf", content)))));
        var uploaded = new ArrayList<SealedBid>();
        each("uploaded", i -> uploaded.add(tender.bidding.uploaded(suppliers.get(i), packageId, sealed.get(i))));
        each("handed in", i -> bids.submit(suppliers.get(i), uploaded.get(i)));
    }

    private void shares(Actor holder) {
        String who = holder == tender.manager ? "first" : "second";
        once(who + " authority: shares fetched", () -> openings.locked(holder, tender.tenderId));
        var shares = new ArrayList<Openings.Share>();
        work(who + " authority: shares opened (on its own machine)", () -> shares.addAll(tender.bidding.shares(holder, tender.tenderId)));
        say("  %-52s %9d%n", who + " authority: shares, each of a bid or decoy and its slip", shares.size());
        once(who + " authority: shares handed in" + (holder == tender.handler ? ", bidders known" : ""),
                () -> openings.handIn(holder, tender.tenderId, shares));
    }

    private void release() {
        var tokens = suppliers.stream().map(supplier -> tender.bidding.token(supplier, packageId)).toList();
        var halves = suppliers.stream().map(supplier -> tender.bidding.half(supplier, packageId)).toList();
        each("released", i -> openings.release(suppliers.get(i), packageId, tokens.get(i), halves.get(i)));
    }

    private void looks(String what) {
        var caller = new Caller(Integer.parseInt(platform.context().getEnvironment().getRequiredProperty("local.server.port")))
                .signIn(tender.manager.login(), Townspeople.PASSWORD);
        long before = questions();
        openings.board(tender.manager, tender.caseNo);
        long asked = questions() - before - 1;
        String page = "/projects/" + tender.caseNo + "/opening/board";
        var response = caller.get(page);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(page + " answers " + response.statusCode());
        }
        long[] board = times(LOOKS, i -> openings.board(tender.manager, tender.caseNo));
        long[] fragment = times(LOOKS, i -> caller.get(page));
        slowest = Math.max(slowest, Figures.millis(fragment, 1));
        say("  %-52s %9.1f   p95 %8.1f   %d statements%n", what, Figures.millis(board, 0.5), Figures.millis(board, 0.95), asked);
        say("  %-52s %9.1f   p95 %8.1f   %d kB%n", "  its part of the page, over HTTP", Figures.millis(fragment, 0.5),
                Figures.millis(fragment, 0.95), response.body().length() / 1000);
    }

    private long questions() {
        return platform.rows().queryForObject("SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'QUESTIONS'", Long.class);
    }

    /** A request that someone waits for. */
    private void once(String what, Runnable act) {
        slowest = Math.max(slowest, work(what, act));
    }

    private double work(String what, Runnable act) {
        double millis = Figures.millis(times(1, i -> act.run()), 1);
        say("  %-52s %9.1f%n", what, millis);
        return millis;
    }

    private void each(String what, IntConsumer act) {
        long[] times = times(suppliers.size(), act);
        slowest = Math.max(slowest, Figures.millis(times, 1));
        say("  %-52s %9.1f   p50 %8.1f   p95 %8.1f   longest %8.1f%n", what, Arrays.stream(times).sum() / 1e6, Figures.millis(times, 0.5),
                Figures.millis(times, 0.95), Figures.millis(times, 1));
    }

    private static long[] times(int count, IntConsumer act) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            act.accept(i);
            times[i] = System.nanoTime() - start;
        }
        return times;
    }

    private void say(String format, Object... args) {
        if (told) {
            System.out.printf(format, args);
        }
    }
}
