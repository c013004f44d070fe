package org.caiflow.badexamples;

import java.time.Instant;
import java.util.Random;

class AsksTheTime {

    Instant when() {
        return Instant.now();
    }

    int chance() {
        return new Random().nextInt();
    }
}
