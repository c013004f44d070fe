package org.caiflow.evaluation;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.expert.CommitteeFixture;
import org.caiflow.identity.Actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A committee that evaluates case S01 through the engine. */
public class CommitteeWork {

    /** Points for technique and record of each bidder of case S01: 67.45, 34.00 and 26.25 in sum. */
    private static final List<List<String>> S01 = List.of(List.of("50", "17.45"), List.of("30", "4"), List.of("20", "6.25"));

    public final List<OpenedBid> opened;
    private final CommitteeFixture city;
    private final List<Actor> members;

    public CommitteeWork(CommitteeFixture city, List<Actor> members) {
        this.city = city;
        this.members = members;
        opened = city.bean(Bids.class).opened(city.packageId);
    }

    /** Through the whole evaluation with the points of S01. */
    public void evaluate() {
        review(-1);
        score();
    }

    public Actor member(int index) {
        return members.get(index);
    }

    /** Sheets of S01 from everyone, signed, one of them with a dissent. */
    public void score() {
        members.forEach(member -> city.doTask(member, Map.of("scores", sheet())));
        city.doTask(members.get(0), Map.of("decision", "dissent", "dissent", "第二名的技术分偏低"));
        members.subList(1, 5).forEach(member -> city.doTask(member, Map.of("decision", "agree")));
    }

    /** @param turnedDown index of a bid that three of five find not responsive; -1 for none */
    public void review(int turnedDown) {
        meet();
        vote(turnedDown);
        conclude(Map.of());
    }

    public void begin() {
        city.start("Evaluation");
    }

    public void meet() {
        begin();
        gather();
    }

    /** After {@link #begin}: as {@link #review}. */
    public void judge(int turnedDown) {
        gather();
        vote(turnedDown);
        conclude(Map.of());
    }

    /** Qualification, pledges and the chair: member 0. */
    public void gather() {
        city.doTask(city.tender.manager, Map.of("bids", verdicts(-1)));
        members.forEach(this::pledge);
        members.forEach(member -> city.doTask(member, Map.of("chair", seat(0))));
    }

    public void pledge(Actor member) {
        city.doTask(member, Map.of("pledged", true, "ties", "none", "room", "评标室3"));
    }

    public void vote(int turnedDown) {
        for (int i = 0; i < members.size(); i++) {
            city.doTask(members.get(i), Map.of("bids", verdicts(i < 3 ? turnedDown : -1)));
        }
    }

    public String seat(int index) {
        return city.fresh(members.get(index)).seats().iterator().next();
    }

    /** The chair's findings on what conforms. @param changes fields by index of the bid */
    public void conclude(Map<Integer, Map<String, Object>> changes) {
        if (city.tasksOf(members.get(0)).isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, Object>>();
        var conforming = city.bean(Reviews.class).conforming(city.packageId);
        for (int i = 0; i < opened.size(); i++) {
            if (conforming.contains(opened.get(i))) {
                var row = new HashMap<String, Object>(Map.of("bidId", opened.get(i).id(), "smallOrMicro", opened.get(i).smallOrMicro(), "domestic", opened.get(i).domestic()));
                row.putAll(changes.getOrDefault(i, Map.of()));
                rows.add(row);
            }
        }
        var form = new HashMap<String, Object>(Map.of("bids", rows));
        if (changes.values().stream().anyMatch(change -> change.containsKey("question"))) {
            form.put("minutes", 60);
        }
        city.doTask(members.get(0), form);
    }

    private List<Map<String, Object>> verdicts(int turnedDown) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < opened.size(); i++) {
            rows.add(i == turnedDown ? Map.of("bidId", opened.get(i).id(), "passed", "no", "reason", "未响应★条款")
                    : Map.of("bidId", opened.get(i).id(), "passed", "yes"));
        }
        return rows;
    }

    public List<Map<String, Object>> sheet() {
        var rows = new ArrayList<Map<String, Object>>();
        for (int bid = 0; bid < opened.size(); bid++) {
            for (int criterion = 1; criterion <= 2; criterion++) {
                rows.add(new HashMap<>(Map.of("bidId", opened.get(bid).id(), "criterionNo", criterion,
                        "points", S01.get(bid).get(criterion - 1))));
            }
        }
        return rows;
    }
}
