package org.caiflow.expert.internal;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Component
class SecureLot implements Lot {

    private final SecureRandom random = new SecureRandom();

    @Override
    public <T> List<T> order(List<T> candidates) {
        var ordered = new ArrayList<>(candidates);
        Collections.shuffle(ordered, random);
        return ordered;
    }
}
