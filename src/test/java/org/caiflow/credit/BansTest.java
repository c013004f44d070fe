package org.caiflow.credit;

import org.caiflow.credit.Bans.Act;
import org.caiflow.credit.Bans.Filter;
import org.caiflow.credit.Bans.NewBan;
import org.caiflow.credit.Bans.State;
import org.caiflow.credit.Bans.Version;
import org.caiflow.identity.Party;
import org.caiflow.identity.Region;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@PlatformTest
class BansTest {

    @Autowired
    ApplicationContext platform;
    @Autowired
    BanImports imports;

    private BanFixture city;
    private Bans bans;

    @BeforeEach
    void aSupervision() {
        city = new BanFixture(platform);
        bans = city.bans;
    }

    @Test
    void recordsACompanyThatIsOnNoPlatform() {
        String code = city.code();

        long id = bans.record(city.supervisor, city.barred(" " + code.toLowerCase()));

        assertThat(bans.get(id).state()).isEqualTo(State.IN_FORCE);
        assertThat(bans.inForce(code, "cn", city.today())).singleElement().satisfies(ban -> {
            assertThat(ban.article()).isEqualTo("政府采购法第七十七条第一款第一项");
            assertThat(ban.keeper()).isEqualTo("cn");
        });
        assertThat(bans.list(new Filter(code, CreditList.BARRED, State.IN_FORCE), null, 10)).hasSize(1);
        assertThat(bans.list(new Filter(code, null, State.EXPIRED), null, 10)).isEmpty();
        assertThat(bans.list(new Filter(code, CreditList.TAX_OFFENDER, null), null, 10)).isEmpty();
    }

    @Test
    void runsOutByItself() {
        String code = city.code();
        var from = city.today().minusYears(1);
        long id = bans.record(city.supervisor, city.barred(code, from, city.today().minusDays(1)));
        long coming = bans.record(city.supervisor, withNo(city.barred(code, city.today().plusDays(1), city.today().plusYears(1)), "另一份"));

        assertThat(bans.get(id).state()).isEqualTo(State.EXPIRED);
        assertThat(bans.get(coming).state()).isEqualTo(State.COMING);
        assertThat(bans.inForce(code, "cn", from)).hasSize(1);
        assertThat(bans.inForce(code, "cn", city.today().minusDays(1))).hasSize(1);
        assertThat(bans.inForce(code, "cn", city.today())).isEmpty();
    }

    @Test
    void holdsWithinItsRegionOnly() {
        String code = city.code();
        var regions = city.bean(Organisations.class);
        regions.registerRegion(new Region("330900", "某市", "Some city", "cn"));
        regions.registerRegion(new Region("330902", "某区", "Some district", "330900"));
        var ban = city.barred(code);
        bans.record(city.supervisor, new NewBan(code, ban.name(), ban.list(), ban.authority(), ban.reason(), ban.article(), ban.paperNo(), null, null,
                "330900", ban.from(), ban.to()));

        assertThat(bans.inForce(code, "330902", city.today())).hasSize(1);
        assertThat(bans.inForce(code, "cn", city.today())).isEmpty();
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        var refusal = refusal(() -> bans.record(city.supervisor, new NewBan("91330100MB0000000X", " ", CreditList.BARRED, null, null, null, null, null,
                null, "nowhere", city.today(), null)));

        assertThat(refusal.grounds()).extracting(Ground::field, Ground::key).containsExactlyInAnyOrder(
                tuple("creditCode", "credit.ban-code"), tuple("name", "credit.ban-name"), tuple("authority", "credit.ban-authority"),
                tuple("reason", "credit.ban-reason"), tuple("article", "credit.ban-article"), tuple("paperNo", "credit.ban-paperNo"),
                tuple("scope", "credit.ban-scope"), tuple("to", "credit.ban-to"));
    }

    @Test
    void keepsTheYearsOfTheLaw() {
        String code = city.code();
        var today = city.today();

        assertThat(grounds(() -> bans.record(city.supervisor, city.barred(code, today, today.plusYears(1).minusDays(2)))))
                .containsExactly(tuple("credit.ban-short", "政府采购法第七十七条"));
        assertThat(grounds(() -> bans.record(city.supervisor, city.barred(code, today, today.plusYears(3).plusDays(1)))))
                .containsExactly(tuple("credit.ban-years", "政府采购法第七十七条"));
        bans.record(city.supervisor, city.barred(code, today, today.plusYears(1).minusDays(1)));
        assertThat(grounds(() -> bans.record(city.supervisor, city.barred(code, today, today.plusYears(3)))))
                .extracting(found -> found.toList().get(0)).containsExactly("credit.ban-twice");
    }

    @Test
    void aListWithoutALastDayCountsUntilItIsLifted() {
        String code = city.code();
        var barred = city.barred(code);
        long id = bans.record(city.supervisor, new NewBan(code, barred.name(), CreditList.DISHONEST_DEBTOR, "某区人民法院", "有履行能力而拒不履行",
                "最高人民法院关于公布失信被执行人名单信息的若干规定第一条", barred.paperNo(), null, null, "cn", city.today().minusDays(10), null));
        assertThat(bans.inForce(code, "cn", city.today().plusYears(9))).hasSize(1);

        bans.lift(city.supervisor, id, 1, "已履行完毕，移出名单");

        assertThat(bans.inForce(code, "cn", city.today())).isEmpty();
        assertThat(bans.inForce(code, "cn", city.today().minusDays(1))).hasSize(1);
        assertThat(bans.get(id).state()).isEqualTo(State.LIFTED);
        assertThat(keys(() -> bans.lift(city.supervisor, id, 2, "再次"))).containsExactly("credit.lifted-already");
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        String code = city.code();
        long id = bans.record(city.supervisor, city.barred(code));
        var right = city.barred(code, city.today(), city.today().plusYears(3).minusDays(1));

        assertThat(keys(() -> bans.correct(city.supervisor, id, 1, city.barred(city.code()), " ")))
                .containsExactly("credit.ban-other-code", "credit.ban-why");
        bans.correct(city.supervisor, id, 1, right, "决定书载明三年");

        assertThat(bans.get(id).toDay()).isEqualTo(right.to());
        assertThat(bans.versions(city.supervisor, id)).extracting(Version::version, Version::act, Version::why, Version::toDay).containsExactly(
                tuple(2, Act.CORRECTED, "决定书载明三年", right.to()), tuple(1, Act.RECORDED, null, city.today().plusYears(2).minusDays(1)));
        assertThat(keys(() -> bans.correct(city.supervisor, id, 1, right, "又一次"))).containsExactly("credit.stale");
    }

    @Test
    void onlyItsSupervisionWrites() {
        long id = bans.record(city.supervisor, city.barred(city.code()));
        city.bean(Organisations.class).registerRegion(new Region("340100", "邻市", "Neighbour", "cn"));
        var neighbour = city.town.person(Role.SUPERVISOR, city.town.organisation(Party.SUPERVISION, "340100"));
        var supplier = city.town.person(Role.SUPPLIER_AGENT);

        assertThat(keys(() -> bans.record(supplier, city.barred(city.code())))).containsExactly("identity.role-needed");
        assertThat(keys(() -> bans.versions(supplier, id))).containsExactly("identity.role-needed");
        assertThat(keys(() -> bans.lift(neighbour, id, 1, "理由"))).containsExactly("credit.other-region");
        assertThat(bans.mayChange(neighbour, bans.get(id))).isFalse();
        long theirs = bans.record(neighbour, city.barred(city.code()));
        assertThat(bans.mayChange(city.supervisor, bans.get(theirs))).isTrue();
    }

    @Test
    void takesATableOver() {
        String one = city.code();
        String two = city.code();

        int taken = take("统一社会信用代码,名称,名单,认定机关,事由,依据,文书文号,起始日期,截止日期",
                one + ",甲公司,禁止参加政府采购活动,某市财政局,与他人恶意串通,政府采购法第七十七条,号" + one + ",2026年3月1日,2028-02-29",
                two + ",乙公司,失信被执行人,某区人民法院,拒不履行,司法解释第一条,号" + two + ",2026/1/5,");

        assertThat(taken).isEqualTo(2);
        assertThat(bans.inForce(one, "cn", city.today())).singleElement().satisfies(ban -> {
            assertThat(ban.fromDay()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(bans.versions(city.supervisor, ban.id())).extracting(Version::source).containsExactly("list.csv");
        });
        assertThat(bans.inForce(two, "cn", city.today())).hasSize(1);
    }

    @Test
    void refusesEveryFaultOfEveryLineAndTakesNothing() {
        String good = city.code();

        var refusal = refusal(() -> take("统一社会信用代码,名称,名单,认定机关,事由,依据,文书文号,适用区划,起始日期,截止日期",
                good + ",甲公司,禁止参加政府采购活动,某市财政局,串通,第七十七条,号1,,2026-03-01,2028-02-29",
                "123,,黑名单,某市财政局,串通,第七十七条,号2,cn,昨天,",
                good + ",甲公司,禁止参加政府采购活动,某市财政局,串通,第七十七条,号1,,2026-03-01,2026-09-01"));

        assertThat(refusal.grounds()).extracting(Ground::field, Ground::key).containsExactlyInAnyOrder(
                tuple("lines[3].统一社会信用代码", "credit.ban-code"), tuple("lines[3].名称", "credit.ban-name"),
                tuple("lines[3].名单", "credit.import-list"), tuple("lines[3].起始日期", "credit.import-day"),
                tuple("lines[4].截止日期", "credit.ban-short"), tuple("lines[4].文书文号", "credit.ban-twice"));
        assertThat(bans.inForce(good, "cn", city.today())).isEmpty();
        assertThat(keys(() -> imports.take(city.supervisor, "list.pdf", new byte[]{1}))).containsExactly("credit.import-type");
    }

    private int take(String... lines) {
        return imports.take(city.supervisor, "list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static NewBan withNo(NewBan ban, String no) {
        return new NewBan(ban.creditCode(), ban.name(), ban.list(), ban.authority(), ban.reason(), ban.article(), no, null, null, ban.scope(), ban.from(),
                ban.to());
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private static List<String> keys(Runnable act) {
        return refusal(act).grounds().stream().map(Ground::key).toList();
    }

    private static List<Tuple> grounds(Runnable act) {
        return refusal(act).grounds().stream().map(ground -> tuple(ground.key(), ground.article())).toList();
    }
}
