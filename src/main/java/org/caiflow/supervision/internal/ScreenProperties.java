package org.caiflow.supervision.internal;

import org.caiflow.supervision.reading.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What reading bids may cost.
 *
 * @param minutes        for all files of a package; what is left then is not read
 * @param secondsPerFile after which its reading is given up
 * @param memory         of the process that reads
 */
@ConfigurationProperties("caiflow.screens")
record ScreenProperties(@DefaultValue("30") int minutes, @DefaultValue("60") int secondsPerFile, @DefaultValue("256MB") DataSize memory,
                        @DefaultValue("300MB") DataSize largestFile) {

    Limits limits() {
        return new Limits(secondsPerFile, (int) memory.toMegabytes(), largestFile.toBytes(), Limits.USUAL.mostChars(), Limits.USUAL.mostImages());
    }
}
