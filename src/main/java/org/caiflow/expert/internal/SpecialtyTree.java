package org.caiflow.expert.internal;

import org.caiflow.expert.Experts.Specialty;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tree of specialties: one with children stands for all below it. */
@Component
class SpecialtyTree {

    private final ExpertMapper experts;

    SpecialtyTree(ExpertMapper experts) {
        this.experts = experts;
    }

    boolean knows(Collection<String> codes) {
        return experts.specialties().stream().map(Specialty::code).collect(Collectors.toSet()).containsAll(codes);
    }

    /** The leaves that are meant, in the order of the tree. */
    List<String> leaves(Collection<String> codes) {
        var all = experts.specialties();
        Set<String> parents = all.stream().map(Specialty::parent).collect(Collectors.toSet());
        return all.stream().map(Specialty::code).filter(code -> !parents.contains(code))
                .filter(code -> codes.stream().anyMatch(code::startsWith)).toList();
    }
}
