package org.caiflow.identity.internal;

import org.caiflow.identity.CreditCode;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.Region;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class OrganisationsOnRows implements Organisations {

    private static final int PAGE_LIMIT = 200;
    private static final int MOST_NAMED = 500;

    private final OrganisationMapper organisations;
    private final RegionMapper regions;

    OrganisationsOnRows(OrganisationMapper organisations, RegionMapper regions) {
        this.organisations = organisations;
        this.regions = regions;
    }

    @Override
    public Organisation get(long id) {
        return Optional.ofNullable(organisations.byId(id))
                .orElseThrow(() -> Refused.unknown("identity.organisation-unknown"));
    }

    @Override
    public List<Organisation> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : organisations.all(ids);
    }

    @Override
    public Optional<Organisation> byCreditCode(String creditCode) {
        return Optional.ofNullable(organisations.byCreditCode(creditCode));
    }

    @Override
    public List<Organisation> ofKind(Party kind) {
        return organisations.ofKind(kind);
    }

    @Override
    public List<Organisation> list(Party kind, String search, Long after, int limit) {
        return organisations.page(kind, SearchText.containing(search), Text.orNull(search), after, Math.min(limit, PAGE_LIMIT));
    }

    @Override
    public List<Long> named(Set<Party> kinds, String words) {
        String search = SearchText.containing(words);
        return search == null ? List.of() : organisations.named(kinds, search, MOST_NAMED);
    }

    @Override
    public Organisation supervisorOf(String region) {
        return lineOf(region).stream()
                .map(code -> organisations.firstIn(code, Party.SUPERVISION))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Refused.unknown("identity.supervisor-unknown", region));
    }

    @Override
    public List<Region> regions() {
        return regions.all();
    }

    @Override
    public Region region(String code) {
        return Optional.ofNullable(regions.byCode(code))
                .orElseThrow(() -> Refused.unknown("identity.region-unknown", code));
    }

    @Override
    public List<String> lineOf(String region) {
        var line = regions.line(region);
        if (line.isEmpty()) {
            throw Refused.unknown("identity.region-unknown", region);
        }
        return line;
    }

    @Override
    public long register(NewOrganisation organisation) {
        check(organisation);
        var row = new OrganisationRow(organisation);
        try {
            organisations.insert(row);
        } catch (DuplicateKeyException e) {
            throw Refused.invalid(creditCodeTaken(organisation));
        }
        return row.getId();
    }

    private void check(NewOrganisation organisation) {
        var grounds = new Grounds();
        grounds.unless(Text.fits(organisation.name(), 200), Ground.of("identity.name-missing").at("name"));
        grounds.unless(organisation.kind() != null, Ground.of("identity.kind-missing").at("kind"));
        grounds.unless(organisation.region() != null && regions.byCode(organisation.region()) != null,
                Ground.of("identity.region-unknown", String.valueOf(organisation.region())).at("region"));
        grounds.unless(organisation.email() == null || Text.isEmail(organisation.email()),
                Ground.of("identity.email-malformed").at("email"));
        checkCreditCode(organisation, grounds);
        checkKind(organisation, grounds);
        grounds.refuseIfAny();
    }

    /** The platform's own organisation is the only one that may do without a credit code. */
    private void checkCreditCode(NewOrganisation organisation, Grounds grounds) {
        if (organisation.creditCode() == null && organisation.kind() == Party.PLATFORM) {
            return;
        }
        if (!CreditCode.isValid(organisation.creditCode())) {
            grounds.add(Ground.of("identity.credit-code-malformed").at("creditCode").under("GB 32100-2015"));
        } else if (organisations.byCreditCode(organisation.creditCode()) != null) {
            grounds.add(creditCodeTaken(organisation));
        }
    }

    private static void checkKind(NewOrganisation organisation, Grounds grounds) {
        boolean purchaser = organisation.kind() == Party.PURCHASER;
        boolean supplier = organisation.kind() == Party.SUPPLIER;
        grounds.unless(purchaser == (organisation.budgetLevel() != null),
                Ground.of(purchaser ? "identity.budget-level-missing" : "identity.budget-level-unfit").at("budgetLevel"));
        grounds.unless(supplier == (organisation.size() != null),
                Ground.of(supplier ? "identity.size-missing" : "identity.size-unfit").at("size"));
        grounds.unless(!supplier || organisation.email() != null, Ground.of("identity.email-missing").at("email"));
    }

    private static Ground creditCodeTaken(NewOrganisation organisation) {
        return Ground.of("identity.credit-code-taken", organisation.creditCode()).at("creditCode");
    }

    @Override
    public void registerRegion(Region region) {
        new Grounds()
                .unless(region.code() != null && region.code().matches("[0-9]{6,12}"),
                        Ground.of("identity.region-code-malformed").at("code").under("GB/T 2260"))
                .unless(Text.fits(region.name(), 80), Ground.of("identity.name-missing").at("name"))
                .unless(Text.fits(region.nameEn(), 80), Ground.of("identity.name-missing").at("nameEn"))
                .unless(region.parent() != null && regions.byCode(region.parent()) != null,
                        Ground.of("identity.region-unknown", String.valueOf(region.parent())).at("parent"))
                .refuseIfAny();
        try {
            regions.insert(region);
        } catch (DuplicateKeyException e) {
            throw Refused.invalid(Ground.of("identity.region-taken", region.code()).at("code"));
        }
    }
}
