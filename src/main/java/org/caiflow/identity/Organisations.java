package org.caiflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Regions and organisations (区划与单位). */
public interface Organisations {

    /** @throws org.caiflow.kernel.Refused (unknown) */
    Organisation get(long id);

    /** In one query, in no order; unknown ids are left out. */
    List<Organisation> all(Collection<Long> ids);

    Optional<Organisation> byCreditCode(String creditCode);

    /** All active organisations of a kind, by name. */
    List<Organisation> ofKind(Party kind);

    /** Page by id. @param kind null for all; @param search in the name, or a whole credit code; @param after null for the first page */
    List<Organisation> list(Party kind, String search, Long after, int limit);

    /** Ids of organisations of these kinds whose name holds the words, the oldest five hundred. */
    List<Long> named(Set<Party> kinds, String words);

    /** The finance department that supervises purchases of a region (监管部门); the parent's where the region has none. */
    Organisation supervisorOf(String region);

    List<Region> regions();

    Region region(String code);

    /** The region and those above it, nearest first, ending with {@code cn}. */
    List<String> lineOf(String region);

    /** @return the id; refused when the credit code exists, is malformed, or a required field is missing */
    long register(NewOrganisation organisation);

    void registerRegion(Region region);

    /** @param budgetLevel purchasers only; @param size suppliers only */
    record NewOrganisation(String name, Party kind, String creditCode, String region, BudgetLevel budgetLevel,
                           SizeClass size, String address, String phone, String email) {
    }
}
