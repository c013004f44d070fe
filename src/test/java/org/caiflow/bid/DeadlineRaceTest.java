package org.caiflow.bid;

import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Receipt;
import org.caiflow.testing.PlatformTest;
import org.caiflow.testing.Sql;
import org.caiflow.workflow.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bids, moves of the deadline and the opening of the room meet within one second before and one second after the deadline, two hundred times: no bid is lost,
 * none is taken late, no room opens early, none twice.
 */
@PlatformTest
class DeadlineRaceTest {

    private static final int TRIES = 200;
    private static final int BIDDERS = 2;

    @Autowired
    ApplicationContext platform;
    @Autowired
    Bids bids;
    @Autowired
    Openings openings;
    @Autowired
    Deadlines deadlines;
    @Autowired
    PlatformClock clock;
    @Autowired
    JdbcTemplate database;

    @Test
    void losesNoBidAndTakesNoLateOneWhileTheDeadlineMoves() throws Exception {
        var tender = new TenderFixture(platform);
        var bidders = new ArrayList<Actor>();
        for (int i = 0; i < BIDDERS; i++) {
            bidders.add(tender.bidder());
        }
        var threads = Executors.newFixedThreadPool(BIDDERS + 3);
        try {
            for (int i = 0; i < TRIES; i++) {
                race(tender, bidders, threads::invokeAll, i);
            }
        } finally {
            threads.shutdown();
        }
    }

    private interface Together {
        List<Future<Object>> all(List<Callable<Object>> acts) throws InterruptedException;
    }

    /** The deadline lies up to a second ahead or behind; everything starts at once. */
    private void race(TenderFixture tender, List<Actor> bidders, Together together, int number) throws Exception {
        clear(tender);
        var sealed = bidders.stream().map(bidder -> tender.bidding.uploaded(bidder, tender.packages.get(0),
                tender.bidding.seal(bidder, tender.packages.get(0), TenderFixture.form("1800000"), TenderFixture.file()))).toList();
        Instant due = clock.now().plusMillis(-1000 + number * 2000L / TRIES);
        setDeadline(tender, due);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < bidders.size(); i++) {
            Actor bidder = bidders.get(i);
            SealedBid bid = sealed.get(i);
            acts.add(() -> bids.submit(bidder, bid));
        }
        acts.add(() -> {
            deadlines.move(tender.caseId, null, "bid-deadline", due.plus(Duration.ofMillis(700)), "补充澄清");
            return null;
        });
        acts.add(() -> open(tender));
        acts.add(() -> open(tender));

        var outcomes = together.all(acts);

        Instant finalDue = deadlines.get(tender.caseId, null, "bid-deadline").due();
        for (int i = 0; i < bidders.size(); i++) {
            boolean received = received(outcomes.get(i), finalDue);
            String slot = tender.bidding.token(bidders.get(i), tender.packages.get(0));
            assertThat(standing(tender, slot)).as("try %d", number).isEqualTo(received ? 1 : 0);
        }
        refused(outcomes.get(bidders.size()), Set.of("deadline.passed"));
        refused(outcomes.get(bidders.size() + 1), Set.of("bid.opening-too-early"));
        refused(outcomes.get(bidders.size() + 2), Set.of("bid.opening-too-early"));
        assertThat(rooms(tender)).as("rooms of try %d", number).isLessThanOrEqualTo(1);
        if (rooms(tender) == 1) {
            long roomAt = database.queryForObject("SELECT room_at FROM opening WHERE tender_id = ?", Long.class, tender.tenderId);
            assertThat(Instant.ofEpochMilli(roomAt)).as("try %d", number).isAfterOrEqualTo(finalDue.minusMillis(1));
        }
    }

    private Object open(TenderFixture tender) {
        openings.openRoom(tender.tenderId);
        return null;
    }

    /** A receipt means in time; a refusal means late, or that the room was open. */
    private static boolean received(Future<Object> outcome, Instant due) throws Exception {
        Object result = refused(outcome, Set.of("bid.late"));
        if (result != null) {
            assertThat(Instant.parse(((Receipt) result).receivedAt())).isBeforeOrEqualTo(due);
        }
        return result != null;
    }

    private static Object refused(Future<Object> outcome, Set<String> grounds) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            assertThat(e).cause().isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.grounds()).extracting(Ground::key).isSubsetOf(grounds));
            return null;
        }
    }

    /** Takes the tender back to before the race. */
    private void clear(TenderFixture tender) {
        Sql.update(database, "DELETE FROM opening WHERE tender_id = ?", tender.tenderId);
        Sql.update(database, "DELETE FROM bid_box WHERE tender_id = ?", tender.tenderId);
        Sql.update(database, "DELETE FROM deadline WHERE case_id = ? AND dkey = 'release-window'", tender.caseId);
    }

    private void setDeadline(TenderFixture tender, Instant due) {
        Sql.update(database, "UPDATE deadline SET due_at = ?, state = 'RUNNING' WHERE case_id = ? AND dkey = 'bid-deadline'", due.toEpochMilli(),
                tender.caseId);
        Sql.update(database, "UPDATE tender SET deadline = ? WHERE id = ?", due.toEpochMilli(), tender.tenderId);
    }

    private int standing(TenderFixture tender, String token) {
        return database.queryForObject("SELECT COUNT(*) FROM bid_box WHERE tender_id = ? AND live = 1 AND slot = SHA2(UNHEX(?), 256)", Integer.class,
                tender.tenderId, token);
    }

    private int rooms(TenderFixture tender) {
        return database.queryForObject("SELECT COUNT(*) FROM opening WHERE tender_id = ?", Integer.class, tender.tenderId);
    }
}
