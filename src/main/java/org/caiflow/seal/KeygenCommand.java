package org.caiflow.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Makes a key file, and the public part that the platform registers. */
final class KeygenCommand implements SealCommand.Command {

    private static final Set<String> KNOWN = Set.of("--organisation", "--credit-code", "--holder", "--out");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public void run(List<String> args, Terminal terminal, Words words) throws Usage, Refused, IOException {
        var given = new Arguments(args, KNOWN, Set.of());
        given.nothingElse();
        var owner = new KeyFile.Owner(given.need("--organisation"), given.need("--credit-code"), given.need("--holder"));
        Path out = given.path("--out");
        Path known = Path.of(out + ".pub.json");
        try (var secretFile = new NewFile(out); var publicFile = new NewFile(known)) {
            char[] passphrase = new Passphrases(terminal, words).chosen();
            var random = new SecureRandom();
            SecretKeys keys = SecretKeys.generate(random);
            secretFile.stream().write(KeyFile.lock(owner, secretFile.begunAt(), keys, passphrase, random).json());
            publicFile.stream().write(publicPart(owner, keys.publicKeys()));
            secretFile.keep();
            publicFile.keep();
            terminal.say(words.text("keygen.fingerprint", Bytes.hex(keys.publicKeys().fingerprint())));
        }
        terminal.say(words.text("keygen.done", out, known));
    }

    private static byte[] publicPart(KeyFile.Owner owner, PublicKeys keys) throws IOException {
        NamedKey named = NamedKey.of(owner.holder(), keys);
        var part = new LinkedHashMap<String, String>();
        part.put("organisation", owner.organisation());
        part.put("creditCode", owner.creditCode());
        part.put("holder", named.holder());
        part.put("x25519", named.x25519());
        part.put("sm2", named.sm2());
        part.put("fingerprint", named.fingerprint());
        return JSON.writeValueAsBytes(part);
    }
}
