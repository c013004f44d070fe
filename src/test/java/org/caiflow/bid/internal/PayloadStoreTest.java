package org.caiflow.bid.internal;

import org.caiflow.kernel.Refused;
import org.caiflow.seal.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PayloadStoreTest {

    @TempDir
    Path data;

    @Test
    void forgetsUploadsThatNobodyWentOnWithAndKeepsBids() throws IOException {
        var store = new PayloadStore(data, DataSize.ofMegabytes(1), Duration.ofDays(7));
        String left = store.start(Suite.INTL_1, 5);
        String young = store.start(Suite.INTL_1, 5);
        String kept = store.start(Suite.INTL_1, 5);
        store.keep(kept);
        for (Path file : new Path[] {data.resolve("box").resolve(left), data.resolve("box").resolve(left + ".blocks")}) {
            Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(Duration.ofDays(8))));
        }

        store.start(Suite.INTL_1, 5);

        assertThatThrownBy(() -> store.upload(left)).isInstanceOf(Refused.class);
        assertThat(store.upload(young).received()).isZero();
        assertThat(data.resolve("box").resolve("kept").resolve(kept)).exists();
    }
}
