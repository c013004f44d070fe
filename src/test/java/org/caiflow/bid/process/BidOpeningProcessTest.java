package org.caiflow.bid.process;

import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Paper;
import org.caiflow.bid.Bids;
import org.caiflow.bid.Openings;
import org.caiflow.bid.TenderFixture;
import org.caiflow.identity.Actor;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.Notices;
import org.caiflow.notice.Notices.Delivery;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.testing.PlatformTest;
import org.caiflow.workflow.ClockWalk;
import org.caiflow.workflow.Tasks;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The model {@code BidOpening}, started where its caller would start it. */
@PlatformTest
class BidOpeningProcessTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    RuntimeService engine;
    @Autowired
    ClockWalk walk;
    @Autowired
    Bids bids;
    @Autowired
    Openings openings;
    @Autowired
    Tenders tenders;
    @Autowired
    Tasks tasks;
    @Autowired
    Notices notices;
    @Autowired
    Papers papers;

    @Test
    void opensOnePackageFailsTheOtherAndRecordsTheOpening() {
        var tender = new TenderFixture(platform);
        long first = tender.packages.get(0);
        long second = tender.packages.get(1);
        var bidders = new ArrayList<Actor>();
        for (String price : new String[] {"1798196.00", "1850000", "1900000"}) {
            bidders.add(tender.bidder());
            tender.handIn(bidders.get(bidders.size() - 1), first, price);
        }
        tender.handIn(tender.bidder(), second, "1000000");
        tender.clockTo(tender.deadline);

        var running = engine.startProcessInstanceByKey("BidOpening", String.valueOf(tender.caseId),
                Map.of("caseId", tender.caseId, "tenderId", tender.tenderId));
        walk.drain();
        tender.bidding.handInShares(tender.manager, tender.tenderId);
        tender.bidding.handInShares(tender.supervisor, tender.tenderId);
        bidders.forEach(bidder -> tender.bidding.release(bidder, first));
        walk.drain();
        var task = tasks.list(tender.manager, new Tasks.Filter(tender.caseNo, null, null), null, 5).items().get(0);
        var form = tasks.get(tender.manager, task.id()).data();
        tasks.complete(tender.manager, task.id(), task.revision(), Map.of("present", "张三、李四"));
        openings.sign(bidders.get(0), tender.tenderId);
        openings.sign(tender.supervisor, tender.tenderId);
        var close = tasks.list(tender.manager, new Tasks.Filter(tender.caseNo, null, null), null, 5).items().get(0);
        assertThat(tasks.get(tender.manager, close.id()).data().get("signatures")).asList().hasSize(2);
        tasks.complete(tender.manager, close.id(), close.revision(), Map.of("closed", true));
        walk.drain();

        assertThat(bids.opened(first)).hasSize(3);
        assertThat(form.get("bids")).asList().hasSize(3);
        assertThat(tenders.state(second)).isEqualTo(PackageState.FAILED);
        assertThat(notices.ofCase(tender.caseId)).filteredOn(notice -> notice.kind() == NoticeKind.FAILURE).singleElement()
                .satisfies(notice -> assertThat(notice.packageId()).isEqualTo(second));
        assertThat(notices.deliveries(tender.caseId)).extracting(Delivery::state).containsOnly("SENT");
        assertThat(papers.ofCase(tender.caseId)).extracting(Paper::kind).contains("opening-record");
        assertThat(engine.createProcessInstanceQuery().processInstanceId(running.getId()).count()).isZero();
    }

    @Test
    void waitsLongerWhenTwoAuthoritiesStayAway() {
        var tender = new TenderFixture(platform);
        tender.handIn(tender.bidder(), tender.packages.get(0), "1000000");
        tender.clockTo(tender.deadline);
        engine.startProcessInstanceByKey("BidOpening", String.valueOf(tender.caseId), Map.of("caseId", tender.caseId, "tenderId", tender.tenderId));
        walk.drain();
        tender.bidding.handInShares(tender.manager, tender.tenderId);
        tender.clockTo(tender.deadline.plus(Duration.ofMinutes(31)));
        walk.drain();

        var task = tasks.list(tender.manager, new Tasks.Filter(tender.caseNo, null, null), null, 5).items().get(0);
        assertThat(tasks.get(tender.manager, task.id()).formKey()).isEqualTo("bid/extend-release");
        tasks.complete(tender.manager, task.id(), task.revision(), Map.of("minutes", 60, "cause", "采购人代表途中"));
        walk.drain();
        assertThat(openings.board(tender.manager, tender.caseNo).phase()).isEqualTo(Openings.Phase.RELEASING);
        tender.bidding.handInShares(tender.handler, tender.tenderId);
        walk.drain();

        assertThat(openings.isOpened(tender.tenderId)).isTrue();
    }
}
