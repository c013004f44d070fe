package org.caiflow.credit.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.Bans;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class BansOnRows implements Bans {

    private static final int LONGEST_REASON = 500;

    private final BanMapper mapper;
    private final BanCheck check;
    private final Keepers keepers;
    private final Organisations organisations;
    private final PlatformClock clock;

    BansOnRows(BanMapper mapper, BanCheck check, Keepers keepers, Organisations organisations, PlatformClock clock) {
        this.mapper = mapper;
        this.check = check;
        this.keepers = keepers;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ban> list(Filter filter, Long after, int limit) {
        return mapper.page(SearchText.containing(filter.search()), filter.list(), filter.state(), clock.today(), after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Ban get(long id) {
        return Optional.ofNullable(mapper.get(id, clock.today())).orElseThrow(() -> Refused.unknown("credit.no-ban"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(Actor supervisor, long id) {
        keepers.region(supervisor);
        return mapper.versions(get(id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ban> inForce(String creditCode, String region, LocalDate day) {
        return mapper.inForce(creditCode, organisations.lineOf(region), day);
    }

    @Override
    public long record(Actor by, NewBan ban) {
        String keeper = keepers.region(by);
        var plain = BanCheck.plain(ban);
        check.check(plain, 0).refuseIfAny();
        return enter(by, keeper, plain, null);
    }

    /** What was checked already. @param source file of an import; null when it was typed in */
    long enter(Actor by, String keeper, NewBan ban, String source) {
        var head = new BanHead(ban.creditCode(), keeper);
        mapper.insert(head);
        mapper.insertVersion(new VersionRow(head.id, 1, Act.RECORDED, ban, null, null, source, by.name(), clock.now().toEpochMilli()));
        return head.id;
    }

    @Override
    public void correct(Actor by, long id, int version, NewBan ban, String reason) {
        var stands = open(by, id, version);
        var plain = BanCheck.plain(ban);
        check.check(plain, id)
                .unless(plain.creditCode().equals(stands.creditCode()), Ground.of("credit.ban-other-code", stands.creditCode()).at("creditCode"))
                .addAll(whyNot(reason)).refuseIfAny();
        var said = plain.paper() != null ? plain : withPaper(plain, stands);
        step(by, stands, Act.CORRECTED, said, null, reason);
    }

    private static NewBan withPaper(NewBan ban, Ban stands) {
        return new NewBan(ban.creditCode(), ban.name(), ban.list(), ban.authority(), ban.reason(), ban.article(), ban.paperNo(), stands.paper(),
                stands.paperName(), ban.scope(), ban.from(), ban.to());
    }

    @Override
    public void lift(Actor by, long id, int version, String reason) {
        var stands = open(by, id, version);
        var grounds = whyNot(reason);
        if (!grounds.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, grounds);
        }
        var said = new NewBan(stands.creditCode(), stands.name(), stands.list(), stands.authority(), stands.reason(), stands.article(), stands.paperNo(),
                stands.paper(), stands.paperName(), stands.scope(), stands.fromDay(), stands.toDay());
        step(by, stands, Act.LIFTED, said, clock.today(), reason);
    }

    private Ban open(Actor by, long id, int version) {
        var stands = get(id);
        keepers.require(by, stands.keeper());
        if (stands.version() != version) {
            throw Refused.conflict("credit.stale");
        }
        if (stands.liftedDay() != null) {
            throw Refused.conflict("credit.lifted-already");
        }
        return stands;
    }

    private static List<Ground> whyNot(String reason) {
        return reason != null && !reason.isBlank() && reason.strip().length() <= LONGEST_REASON ? List.of()
                : List.of(Ground.of("credit.ban-why", LONGEST_REASON).at("why"));
    }

    private void step(Actor by, Ban stands, Act act, NewBan said, LocalDate lifted, String reason) {
        if (mapper.step(stands.id(), stands.version()) != 1) {
            throw Refused.conflict("credit.stale");
        }
        mapper.insertVersion(new VersionRow(stands.id(), stands.version() + 1, act, said, lifted, reason.strip(), null, by.name(),
                clock.now().toEpochMilli()));
    }

    @Override
    public boolean mayChange(Actor actor, Ban ban) {
        return ban.liftedDay() == null && keepers.keeps(actor, ban.keeper());
    }
}
