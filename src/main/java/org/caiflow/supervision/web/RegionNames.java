package org.caiflow.supervision.web;

import org.caiflow.identity.Organisations;
import org.caiflow.identity.Region;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of regions in the language of the page. */
@Component
class RegionNames {

    private final Organisations organisations;

    RegionNames(Organisations organisations) {
        this.organisations = organisations;
    }

    Map<String, String> in(Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisations.regions().stream().collect(Collectors.toMap(Region::code, region -> english ? region.nameEn() : region.name()));
    }
}
