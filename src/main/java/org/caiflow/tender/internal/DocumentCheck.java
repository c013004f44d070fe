package org.caiflow.tender.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;

import org.caiflow.archive.Papers;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.calendar.WorkCalendar;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.SealKeys;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Plans;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Scope;
import org.caiflow.tender.Tenders.Criterion;
import org.caiflow.tender.Tenders.Document;
import org.caiflow.tender.Tenders.Judging;
import org.caiflow.tender.Tenders.LowPrice;

/** What the law demands of a tender document (令87 arts 17, 54, 55; 政府采购法第三十五条; 实施条例第三十三条). */
@Component
class DocumentCheck {

    private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);
    private static final String POINTS = "财政部令第87号第五十五条";
    private static final String PRICE_ALONE = "财政部令第87号第五十四条";
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Law law;
    private final WorkCalendar calendar;
    private final PlatformClock clock;
    private final BannedConditions banned;
    private final Papers papers;
    private final SealKeys keys;

    DocumentCheck(Law law, WorkCalendar calendar, PlatformClock clock, BannedConditions banned, Papers papers, SealKeys keys) {
        this.law = law;
        this.calendar = calendar;
        this.clock = clock;
        this.banned = banned;
        this.papers = papers;
        this.keys = keys;
    }

    List<Ground> grounds(Scope scope, String category, List<Plans.PlannedPackage> packages, Document document) {
        return new Grounds()
                .addAll(judging(scope, category, document.judging()))
                .addAll(deposit(scope, packages, document.deposit()))
                .addAll(bidPeriod(scope, document.deadline()))
                .addAll(banned.in(document.qualification()).stream().map(ground -> ground.at("qualification")).toList())
                .unless(document.attachments().stream().allMatch(papers::exists),
                        Ground.of("tender.attachment-unknown").at("attachments"))
                .list();
    }

    private List<Ground> judging(Scope scope, String category, Judging judging) {
        boolean points = judging.byPoints();
        return new Grounds()
                .unless(!points || !judging.uniform(), Ground.of("tender.price-alone").at("method").under(PRICE_ALONE))
                .unless(judging.candidates() != null && judging.candidates() > 0, Ground.of("tender.candidates-missing").at("candidates").under("财政部令第87号第六十八条"))
                .unless(judging.tieCriterion() == null || judging.criteria().stream().anyMatch(one -> one.no() == judging.tieCriterion()),
                        Ground.of("tender.tie-criterion-unknown", judging.criteria().size()).at("tieCriterion"))
                .addAll(points ? points(scope, category, judging) : priceAlone(judging))
                .addAll(lowPrices(scope, judging.lowPrice()))
                .list();
    }

    private static List<Ground> priceAlone(Judging judging) {
        return new Grounds()
                .unless(judging.criteria().isEmpty(), Ground.of("tender.criteria-without-points").at("criteria").under(PRICE_ALONE))
                .unless(judging.priceWeight() == null, Ground.of("tender.weight-without-points").at("priceWeight").under(PRICE_ALONE))
                .list();
    }

    private List<Ground> points(Scope scope, String category, Judging judging) {
        var grounds = new Grounds()
                .unless(!judging.criteria().isEmpty(), Ground.of("tender.criteria-missing").at("criteria").under(POINTS))
                .unless(judging.priceWeight() != null, Ground.of("tender.weight-missing").at("priceWeight").under(POINTS))
                .unless(judging.decimals() != null, Ground.of("tender.decimals-missing").at("decimals"));
        if (judging.priceWeight() != null) {
            grounds.addAll(weights(scope, category, judging));
        }
        return grounds.list();
    }

    private List<Ground> weights(Scope scope, String category, Judging judging) {
        BigDecimal sum = judging.criteria().stream().map(Criterion::max).reduce(judging.priceWeight(), BigDecimal::add);
        long names = judging.criteria().stream().map(Criterion::name).distinct().count();
        var grounds = new Grounds()
                .unless(sum.compareTo(FULL_MARKS) == 0, Ground.of("tender.points-sum", sum.toPlainString()).at("criteria").under(POINTS))
                .unless(names == judging.criteria().size(), Ground.of("tender.criterion-twice").at("criteria"));
        if (!category.equals("WORKS")) {
            Parameter floor = law.require("tender.price-weight-" + category.toLowerCase() + "-min", scope, clock.today());
            grounds.unless(judging.priceWeight().compareTo(floor.value()) >= 0,
                    Ground.of("tender.price-weight-low", judging.priceWeight().toPlainString(), floor.value().toPlainString())
                            .at("priceWeight").under(floor.article()));
        }
        return grounds.list();
    }

    /** A document may only be stricter than the rule, and only so far (财库〔2026〕2号). */
    private List<Ground> lowPrices(Scope scope, LowPrice lowPrice) {
        return new Grounds()
                .addAll(lowPrice(scope, "lowprice.average-percent", lowPrice.ofMean(), "lowMean"))
                .addAll(lowPrice(scope, "lowprice.second-lowest-percent", lowPrice.ofSecond(), "lowSecond"))
                .addAll(lowPrice(scope, "lowprice.ceiling-percent", lowPrice.ofCeiling(), "lowCeiling"))
                .list();
    }

    private List<Ground> lowPrice(Scope scope, String rule, BigDecimal stated, String field) {
        if (stated == null) {
            return List.of();
        }
        Parameter least = law.require(rule, scope, clock.today());
        Parameter most = law.require("lowprice.raised-max-percent", scope, clock.today());
        boolean within = stated.compareTo(least.value()) >= 0 && stated.compareTo(most.value()) <= 0;
        return new Grounds().unless(within, Ground.of("tender.low-price-rate", stated.toPlainString(), least.value().toPlainString(), most.value().toPlainString())
                .at(field).under(most.article())).list();
    }

    private List<Ground> deposit(Scope scope, List<Plans.PlannedPackage> packages, Money deposit) {
        Parameter share = law.require("deposit.max-percent", scope, clock.today());
        var grounds = new Grounds();
        for (Plans.PlannedPackage one : packages) {
            Money highest = one.budget().times(share.value().multiply(PERCENT));
            grounds.unless(deposit.compareTo(highest) <= 0,
                    Ground.of("tender.deposit-high", one.name(), highest.display(), share.value().toPlainString())
                            .at("deposit").under(share.article()));
        }
        return grounds.list();
    }

    /** Without a key of each authority no bid could be sealed. */
    List<Ground> openingKeys(List<Organisation> authorities) {
        return authorities.stream().filter(authority -> keys.inUse(authority.id()).isEmpty())
                .map(authority -> Ground.of("tender.no-opening-key", authority.name())).toList();
    }

    /** The whole term must lie between today and the deadline; the deadline stands on a day on which people can open bids. */
    List<Ground> bidPeriod(Scope scope, Instant deadline) {
        Parameter term = law.require("tender.bid-period", scope, clock.today());
        LocalDate day = deadline.atZone(PlatformClock.ZONE).toLocalDate();
        try {
            LocalDate earliest = calendar.due(clock.now(), term, scope.region()).due().atZone(PlatformClock.ZONE).toLocalDate();
            return new Grounds()
                    .unless(!day.isBefore(earliest), Ground.of("tender.bid-period-short", daysUntil(day),
                            term.value().toPlainString(), earliest.toString()).at("deadline").under(term.article()))
                    .unless(calendar.isWorking(day, scope.region()),
                            Ground.of("tender.deadline-not-working", day.toString()).at("deadline"))
                    .list();
        } catch (Refused yearUnknown) {
            return yearUnknown.grounds().stream().map(ground -> ground.at("deadline")).toList();
        }
    }

    long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(clock.today(), day);
    }
}
