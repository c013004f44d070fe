package org.caiflow.expert.internal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HolderVaultTest {

    @TempDir
    Path data;

    @Test
    void opensWhatItSealedAfterARestart() {
        byte[] sealed = new HolderVault(data).seal("seat1", 4711);

        assertThat(new HolderVault(data).open("seat1", sealed)).isEqualTo(4711);
    }

    @Test
    void keepsItsKeyForTheOwnAccountOnly() throws Exception {
        new HolderVault(data);

        var key = data.resolve("keys/expert.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        try (var files = Files.list(key.getParent())) {
            assertThat(files).containsExactly(key);
        }
    }

    @Test
    void refusesAHolderMovedToAnotherSeat() {
        var vault = new HolderVault(data);
        byte[] sealed = vault.seal("seat1", 4711);

        assertThatThrownBy(() -> vault.open("seat2", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsTheSamePersonDifferentlyAndMarksItAlike() {
        var vault = new HolderVault(data);

        assertThat(vault.seal("seat1", 4711)).isNotEqualTo(vault.seal("seat1", 4711));
        assertThat(vault.mark(4711)).isEqualTo(new HolderVault(data).mark(4711)).isNotEqualTo(vault.mark(4712));
    }

    @Test
    void refusesADamagedKey() throws Exception {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/expert.key"), "AAAA");

        assertThatThrownBy(() -> new HolderVault(data)).isInstanceOf(IllegalStateException.class).hasMessageContaining("damaged");
    }

    @Test
    void numbersSeatsWithoutAPattern() {
        assertThat(java.util.stream.Stream.generate(SeatIds::next).limit(1000)).doesNotHaveDuplicates()
                .allMatch(seat -> seat.matches("[0-9a-v]{26}"));
    }
}
