package org.caiflow.expert.web;

import org.caiflow.expert.Experts.Specialty;
import org.caiflow.identity.Region;
import org.springframework.context.i18n.LocaleContextHolder;

import java.util.Collection;
import java.util.List;

/** Names of specialties and regions in the language of the page. */
public record PoolWords(List<Specialty> specialties, List<Region> regions) {

    public String region(String code) {
        return regions.stream().filter(region -> region.code().equals(code)).findFirst()
                .map(region -> english() ? region.nameEn() : region.name()).orElse(code);
    }

    public String specialty(Specialty one) {
        return one.code() + " " + (english() ? one.nameEn() : one.name());
    }

    /** In the order of the tree. */
    public List<String> names(Collection<String> codes) {
        return specialties.stream().filter(one -> codes.contains(one.code())).map(this::specialty).toList();
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
