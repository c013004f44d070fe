package org.caiflow.seal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Opens the supplier's half of a bid's key, to be handed in at the opening. */
final class ReleaseHalfCommand implements SealCommand.Command {

    private static final String FORMAT = "caiflow-locks@1";

    @Override
    public void run(List<String> args, Terminal terminal, Words words) throws Usage, Refused, IOException {
        var given = new Arguments(args, Set.of("--key", "--locks", "--envelope"), Set.of());
        given.nothingElse();
        Locks locks = locks(given);
        byte[] half;
        try {
            half = locks.openHalf(new Passphrases(terminal, words).unlock(Passphrases.file(given.path("--key"))));
        } catch (BrokenSeal notMine) {
            throw new Refused(List.of(words.text("release.not-mine")));
        }
        new Refused.Grounds(words).unless(locks.matches(half), "release.no-match").refuseIfAny();
        terminal.say(Bytes.hex(half));
    }

    private static Locks locks(Arguments given) throws Usage, IOException {
        if (!given.has("--locks")) {
            return envelope(given.path("--envelope"));
        }
        Path path = given.path("--locks");
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == '{' ? json(Files.readAllBytes(path)) : envelope(path);
        }
    }

    private static Locks envelope(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return EnvelopeHead.read(in).locks();
        }
    }

    /** As the platform gives them out before the opening. */
    private static Locks json(byte[] bytes) throws IOException {
        try {
            JsonNode json = new ObjectMapper().readTree(bytes);
            if (!FORMAT.equals(json.path("format").asText())) {
                throw new BadEnvelope("these are no locks");
            }
            return Locks.read(Suite.coded(json.path("suite").asText()), json.path("locks").binaryValue());
        } catch (IllegalArgumentException | NullPointerException | JacksonException noLocks) {
            throw new BadEnvelope("these are no locks", noLocks);
        }
    }
}
