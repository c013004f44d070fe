package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.seal.KeyFile;
import org.caiflow.seal.SecretKeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/**
 * Key files of the demo people, {@code <login>.json} in one folder, locked with the demo password: their own disks, as it were. A person
 * who uses the demo by hand can load them in the browser.
 */
final class DemoKeys {

    private final Client client;
    private final Path folder;
    private final String passphrase;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeys> open = new HashMap<>();

    DemoKeys(Client client, Path folder, String passphrase) {
        this.client = client;
        this.folder = folder;
        this.passphrase = passphrase;
    }

    /** The person's key; made and registered when there is none. */
    SecretKeys of(String login) {
        return open.computeIfAbsent(login, this::readOrMake);
    }

    Path file(String login) {
        of(login);
        return folder.resolve(login + ".json");
    }

    private SecretKeys readOrMake(String login) {
        Path file = folder.resolve(login + ".json");
        try {
            if (Files.exists(file)) {
                KeyFile key = KeyFile.read(Files.readAllBytes(file));
                register(login, key);
                return key.unlock(passphrase.toCharArray());
            }
            SecretKeys made = SecretKeys.generate(random);
            KeyFile key = KeyFile.lock(owner(login), client.get(null, "/api/v1/clock").path("now").asText(), made, passphrase.toCharArray(), random);
            Files.createDirectories(folder);
            Files.write(file, key.json());
            register(login, key);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyFile.Owner owner(String login) {
        JsonNode me = client.get(login, "/api/v1/me");
        return new KeyFile.Owner(me.path("memberships").path(0).path("organisation").asText(), "", me.path("name").asText());
    }

    private void register(String login, KeyFile key) {
        for (JsonNode known : client.get(login, "/api/v1/keys")) {
            if (known.path("fingerprint").asText().equals(key.fingerprint())) {
                return;
            }
        }
        long organisation = client.get(login, "/api/v1/me").path("memberships").path(0).path("organisationId").asLong();
        client.post(login, "/api/v1/keys", Map.of("organisationId", organisation, "x25519", key.x25519(), "sm2", key.sm2()));
    }
}
