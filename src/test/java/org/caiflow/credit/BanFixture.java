package org.caiflow.credit;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.Bans.NewBan;
import org.caiflow.identity.Actor;
import org.caiflow.identity.CreditCode;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Townspeople;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Companies nobody knows yet, and the supervision that records them. */
public class BanFixture {

    private static final AtomicInteger NEXT = new AtomicInteger();

    public final Townspeople town;
    public final Actor supervisor;
    public final Bans bans;
    private final ApplicationContext platform;

    public BanFixture(ApplicationContext platform) {
        this.platform = platform;
        town = new Townspeople(bean(Organisations.class), bean(People.class));
        supervisor = town.supervisor();
        bans = bean(Bans.class);
    }

    public LocalDate today() {
        return bean(PlatformClock.class).today();
    }

    /** Of a company that is on no platform. */
    public String code() {
        return CreditCode.withCheck("91330100MB" + "%07d".formatted(NEXT.incrementAndGet()));
    }

    /** Barred for two years from today. */
    public NewBan barred(String code) {
        return barred(code, today(), today().plusYears(2).minusDays(1));
    }

    public NewBan barred(String code, LocalDate from, LocalDate to) {
        return new NewBan(code, "某某科技有限公司", CreditList.BARRED, "某市财政局", "提供虚假材料谋取中标", "政府采购法第七十七条第一款第一项",
                "财采罚〔2026〕" + code.substring(12) + "号", null, null, "cn", from, to);
    }

    public <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }
}
