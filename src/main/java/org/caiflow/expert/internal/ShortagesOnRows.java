package org.caiflow.expert.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.NewPaper;
import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Shortages;
import org.caiflow.expert.internal.Draw.Pick;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Service
@Transactional
class ShortagesOnRows implements Shortages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECTION = "财政部令第87号第四十八条";
    private static final int MOST_SHOWN = 200;
    /** Every specialty begins with it: whom the purchaser selects may be of a neighbouring one. */
    private static final List<String> ANY = List.of("");

    private final ShortageMapper shortages;
    private final CommitteeMapper committees;
    private final ExpertMapper experts;
    private final Drawing drawing;
    private final PoolCheck pool;
    private final Seats seats;
    private final Around around;

    ShortagesOnRows(ShortageMapper shortages, CommitteeMapper committees, ExpertMapper experts, Drawing drawing, PoolCheck pool, Seats seats,
                    Around around) {
        this.shortages = shortages;
        this.committees = committees;
        this.experts = experts;
        this.drawing = drawing;
        this.pool = pool;
        this.seats = seats;
        this.around = around;
    }

    /** What a shortage needs besides. */
    @Component
    record Around(HolderVault vault, SeatCalls calls, People people, Papers papers, Law law, Cases cases, PlatformClock clock) {
    }

    @Override
    @Transactional(readOnly = true)
    public Shortage of(long packageId) {
        var committee = latest(packageId);
        var missing = missing(committee);
        var listed = drawing.listed(committee, missing.keySet());
        var there = Drawing.enough(listed, missing);
        String words = missing.entrySet().stream().map(one -> "专业 %s：需要 %d 名，可抽取 %d 名".formatted(one.getKey(), one.getValue(),
                there.getOrDefault(one.getKey(), 0))).collect(Collectors.joining("\n"));
        return new Shortage(words, selectable(committee, listed).map(this::candidate).toList(), recommended(committee));
    }

    /** Of the specialties asked for first, then who entered the pool last. */
    private Stream<Listed> selectable(CommitteeRow committee, List<Listed> own) {
        Set<Long> fitting = own.stream().map(Listed::expertId).collect(Collectors.toSet());
        return drawing.listed(committee, ANY).stream().filter(Listed::mayBeCalled).sorted(Comparator
                .comparing((Listed one) -> !fitting.contains(one.expertId())).thenComparing(Listed::expertId, Comparator.reverseOrder())).limit(MOST_SHOWN);
    }

    private Candidate candidate(Listed one) {
        var expert = experts.ofPerson(one.personId());
        return new Candidate(one.expertId(), around.people().get(one.personId()).name() + "，" + expert.employer + "，" + expert.title);
    }

    private List<Recommended> recommended(CommitteeRow committee) {
        ShortageRow row = shortages.latest(committee.id);
        if (row == null || row.people == null) {
            return List.of();
        }
        try {
            return JSON.readValue(around.vault().openBytes("recommended " + committee.id, row.people), new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void recommend(Actor by, long packageId, List<Recommended> people) {
        var committee = committees.lock(latest(packageId).id);
        var missing = missing(committee);
        var there = Drawing.enough(drawing.listed(committee, missing.keySet()), missing);
        int open = missing.entrySet().stream().mapToInt(one -> one.getValue() - there.getOrDefault(one.getKey(), 0)).sum();
        var ratio = around.law().require("expert.recommendation-multiple", around.cases().get(committee.caseId).scope(), around.clock().today());
        int least = ratio.value().intValueExact() * open;
        new Grounds().unless(people.stream().distinct().count() >= least,
                Ground.of("expert.recommended-few", least, people.size()).at("recommended").under(ratio.article())).refuseIfAny();
        var row = row(committee, by, ShortageRow.Way.RECOMMEND);
        try {
            row.people = around.vault().seal("recommended " + committee.id, JSON.writeValueAsBytes(people));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shortages.insert(row);
        seats.tell(committee, by.name(), "expert.recommended", people.size());
    }

    @Override
    public void select(Actor by, long packageId, List<Long> chosen, String reason, String consent) {
        var committee = committees.lock(latest(packageId).id);
        var missing = missing(committee);
        var selected = drawing.listed(committee, ANY).stream().filter(one -> chosen.contains(one.expertId()) && one.mayBeCalled()).toList();
        int needed = missing.values().stream().mapToInt(Integer::intValue).sum();
        new Grounds()
                .unless(committee.complex, Ground.of("expert.selection-not-complex").at("way").under(SELECTION))
                .unless(consent != null && around.papers().exists(consent), Ground.of("expert.consent-missing").at("consent").under(SELECTION))
                .unless(reason != null && !reason.isBlank(), Ground.of("expert.selection-reason").at("reason"))
                .unless(new HashSet<>(chosen).size() == needed && selected.size() == needed,
                        Ground.of("expert.selection-count", needed).at("experts"))
                .refuseIfAny();
        var row = row(committee, by, ShortageRow.Way.SELECT);
        row.reason = reason;
        row.consent = consent;
        shortages.insert(row);
        around.papers().file(new NewPaper(committee.caseId, committee.packageId, "selection-consent", "主管预算单位同意书", consent, OpenTo.STAFF));
        List<Pick> picks = picks(drawing.listed(committee, missing.keySet()), selected, missing);
        List<SeatRow> given = seats.giveSelected(committee, picks);
        update(committee);
        around.calls().call(committee, given);
        seats.tell(committee, by.name(), "expert.self-selected", picks.size());
    }

    /** Each seat to someone of its specialty where there is one, the others to whoever is left. */
    private static List<Pick> picks(List<Listed> listed, List<Listed> selected, Map<String, Integer> missing) {
        var left = new ArrayList<>(selected);
        var picks = new ArrayList<Pick>();
        var open = new ArrayList<String>();
        for (String specialty : Drawing.scarcestFirst(listed, missing)) {
            Set<Long> fitting = listed.stream().filter(one -> one.strata().contains(specialty)).map(Listed::expertId).collect(Collectors.toSet());
            for (int i = 0; i < missing.get(specialty); i++) {
                left.stream().filter(one -> fitting.contains(one.expertId())).findFirst().ifPresentOrElse(one -> {
                    left.remove(one);
                    picks.add(pick(specialty, one));
                }, () -> open.add(specialty));
            }
        }
        open.forEach(specialty -> picks.add(pick(specialty, left.remove(0))));
        return picks;
    }

    private static Pick pick(String specialty, Listed one) {
        return new Pick(specialty, new Draw.Candidate(one.expertId(), one.personId()), null, null, null);
    }

    @Override
    public void vetted(Actor by, long packageId) {
        var committee = committees.lock(latest(packageId).id);
        new Grounds().addAll(pool.beforeDraw(committee, missing(committee))).refuseIfAny();
        seats.tell(committee, by.name(), "expert.recommended-vetted");
    }

    @Override
    public void sendBack(Actor by, long packageId, String remark) {
        var committee = latest(packageId);
        new Grounds().unless(remark != null && !remark.isBlank(), Ground.of("expert.remark-missing").at("remark")).refuseIfAny();
        seats.tell(committee, by.name(), "expert.recommended-returned", remark);
    }

    private Map<String, Integer> missing(CommitteeRow committee) {
        var missing = Strata.missing(committees.strata(committee.id), committees.seats(committee.id));
        missing.values().removeIf(count -> count <= 0);
        return missing;
    }

    private ShortageRow row(CommitteeRow committee, Actor by, ShortageRow.Way way) {
        var row = new ShortageRow();
        row.committeeId = committee.id;
        row.way = way;
        row.chosenBy = by.personId();
        row.chosenAt = around.clock().now().toEpochMilli();
        return row;
    }

    private CommitteeRow latest(long packageId) {
        var committee = committees.latest(packageId);
        if (committee == null) {
            throw Refused.unknown("expert.no-committee");
        }
        return committee;
    }

    private void update(CommitteeRow committee) {
        if (committees.update(committee) != 1) {
            throw Refused.conflict("expert.stale");
        }
    }
}
