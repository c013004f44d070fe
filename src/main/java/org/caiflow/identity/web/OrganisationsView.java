package org.caiflow.identity.web;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Party;
import org.caiflow.identity.Region;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A page of organisations.
 *
 * @param kind  chosen kind, empty for all
 * @param first address of the first page, null on it
 * @param next  address of the next page, null on the last
 */
public record OrganisationsView(List<Organisation> organisations, List<Region> regions, String kind, List<String> kinds,
                                String search, String first, String next) {

    static OrganisationsView page(List<Organisation> found, List<Region> regions, int size, Party kind, String search, Long after) {
        var shown = found.subList(0, Math.min(size, found.size()));
        String chosen = kind == null ? "" : kind.name();
        String start = "/admin/organisations?kind=" + chosen + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
        return new OrganisationsView(shown, regions, chosen, Arrays.stream(Party.values()).map(Party::name).toList(), search,
                after == null ? null : start, found.size() > size ? start + "&after=" + shown.get(size - 1).id() : null);
    }

    /** The region's name. @param language {@code zh} or {@code en} */
    public String region(Organisation organisation, String language) {
        return regions.stream().filter(region -> region.code().equals(organisation.region()))
                .map(region -> language.equals("en") ? region.nameEn() : region.name()).findFirst().orElseThrow();
    }
}
