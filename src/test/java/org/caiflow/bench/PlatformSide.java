package org.caiflow.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.Papers;
import org.caiflow.bid.Bidding;
import org.caiflow.bid.Openings;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.demo.CityForBench;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.seal.BidForm;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Deadlines;
import org.caiflow.workflow.Tasks;
import org.caiflow.workflow.Tasks.Item;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The platform driven through its services as the people of the demo city, jobs by hand. */
final class PlatformSide implements Side {

    private static final String LINE = "YS-BENCH";
    private static final String BUDGET = "1850000.00";
    private static final List<String> PEOPLE = List.of("caigou1", "shenpi1", "caiwu1", "daili1", "fuhe1", "gys01", "gys02", "gys03", "jianguan1");
    private static final Map<String, String> PRICES = Map.of("gys01", "1798196.00", "gys02", "1828000.00", "gys03", "1817175.00");
    private static final List<String> OPENERS = List.of("daili1", "caigou1", "jianguan1");
    private static final int EXPERTS = 64;
    private static final int STUCK = 40;
    /** Ratings and fees of experts are instances of their own beside the procurement. */
    private static final Set<String> BESIDE = Set.of("ExpertRating", "ExpertSettlement");

    private final Platform platform;
    private final Plans plans;
    private final Cases cases;
    private final Tasks tasks;
    private final Tenders tenders;
    private final Openings openings;
    private final Bidding bidding;
    private final Papers papers;
    private final People people;
    private final PlatformClock clock;
    private final Deadlines deadlines;
    private final ClockWalk walk;
    private final Answering answering;
    private final Actor administrator;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Set<Long> bidden = new HashSet<>();
    private final Set<Long> released = new HashSet<>();
    private int projects;
    private Spent spent;

    PlatformSide(Platform platform) {
        this.platform = platform;
        plans = platform.the(Plans.class);
        cases = platform.the(Cases.class);
        tasks = platform.the(Tasks.class);
        tenders = platform.the(Tenders.class);
        openings = platform.the(Openings.class);
        bidding = Bidding.at(platform.context());
        papers = platform.the(Papers.class);
        people = platform.the(People.class);
        clock = platform.the(PlatformClock.class);
        deadlines = platform.the(Deadlines.class);
        walk = platform.the(ClockWalk.class);
        CityForBench.load(platform.context());
        administrator = actor("admin");
        OPENERS.forEach(login -> bidding.keyOf(actor(login)));
        PEOPLE.stream().map(this::actor).forEach(person -> person.audiences().forEach(audience -> actors.put(audience, person)));
        plans.addBudgetLine(LINE, actor("caigou1").as(Role.PURCHASER_HANDLER).organisationId(), clock.today().getYear(), "基准测试专项",
                Money.yuan("9000000000.00"));
        answering = new Answering(platform.the(ObjectMapper.class), BUDGET,
                String.valueOf(actor("daili1").as(Role.AGENCY_MANAGER).organisationId()));
    }

    private Actor actor(String login) {
        return people.actor(people.byLogin(login).orElseThrow().id());
    }

    @Override
    public Spent round(int procurements) {
        spent = new Spent();
        var running = new LinkedHashSet<Long>();
        for (int i = 0; i < procurements; i++) {
            running.add(open());
        }
        int still = 0;
        while (!running.isEmpty()) {
            boolean acted = false;
            for (long id : running) {
                acted |= work(id) | bid(id) | release(id);
            }
            spent.on("jobs and clock", walk::drain);
            running.removeIf(id -> spent.on("ask for the state", () -> cases.get(id).state()) != Case.State.RUNNING);
            still = acted ? 0 : still + 1;
            if (still > STUCK) {
                throw new IllegalStateException("stands still at " + clock.local() + ": " + running.stream().map(tasks::ofCase).toList()
                        + platform.rows().queryForList("SELECT EXCEPTION_MSG_ FROM ACT_RU_JOB WHERE EXCEPTION_MSG_ IS NOT NULL"));
            }
            if (!acted && !running.isEmpty()) {
                forward();
            }
        }
        return spent;
    }

    private long open() {
        String name = "新校区监控与公共广播系统 " + ++projects;
        Actor handler = actor("caigou1");
        String no = spent.on("open projects",
                () -> plans.open(handler, plans.budgetLine(handler, LINE).id(), name));
        return cases.byNo(no).orElseThrow().id();
    }

    private boolean work(long caseId) {
        List<Item> open = spent.on("ask for open tasks", () -> tasks.ofCase(caseId)).stream().filter(item -> !BESIDE.contains(item.processKey())).toList();
        for (Item item : open) {
            Actor actor = who(item.audience());
            var task = spent.on("read tasks (form and its data)", () -> tasks.get(actor, item.id()));
            var form = answering.answer(task, clock.local(), () -> paper("发票 " + caseId), () -> bidding.keyOf(actor));
            spent.on("complete tasks", () -> tasks.complete(actor, item.id(), task.item().revision(), form));
        }
        return !open.isEmpty();
    }

    /** Who sits on a seat the platform tells nobody: the driver asks everyone, which is not counted. */
    private Actor who(String audience) {
        if (!actors.containsKey(audience)) {
            for (int i = 1; i <= EXPERTS; i++) {
                Actor expert = actor("zj%02d".formatted(i));
                expert.audiences().forEach(one -> actors.put(one, expert));
            }
        }
        return actors.get(audience);
    }

    private boolean bid(long caseId) {
        Tender tender = tenders.current(caseId).orElse(null);
        if (tender == null || tender.publishedAt() == null || !bidden.add(caseId)) {
            return false;
        }
        PRICES.forEach((login, price) -> {
            Actor supplier = actor(login);
            bidding.keyOf(supplier);
            spent.on("hand in bids", () -> bidding.handIn(supplier, tender.packageIds().get(0), new BidForm(null, null, price, 40, false, true,
                    "投标联系人", "13800000000", new BidForm.Deposit("20000.00", "TRANSFER", "YHHD" + caseId + login, "6222020200012345678"), null),
                    Map.of("投标文件.txt", ("投标文件 " + caseId + " " + login).getBytes(StandardCharsets.UTF_8))));
        });
        return true;
    }

    /** In the room after the deadline: two authorities, then the bidders. */
    private boolean release(long caseId) {
        Tender tender = tenders.current(caseId).orElse(null);
        if (tender == null || openings.board(tender.id()).phase() != Openings.Phase.RELEASING || !released.add(tender.id())) {
            return false;
        }
        spent.on("release", () -> {
            bidding.handInShares(actor("daili1"), tender.id());
            bidding.handInShares(actor("caigou1"), tender.id());
            PRICES.keySet().forEach(login -> bidding.release(actor(login), tender.packageIds().get(0)));
        });
        return true;
    }

    private String paper(String text) {
        return papers.upload(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "paper.txt").sha256();
    }

    private void forward() {
        Instant next = deadlines.next();
        if (next == null) {
            throw new IllegalStateException("nothing is open and nothing is due at " + clock.local());
        }
        spent.on("jobs and clock", () -> walk.forwardTo(administrator, next.plusSeconds(1)));
    }
}
