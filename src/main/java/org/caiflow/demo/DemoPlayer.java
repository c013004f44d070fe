package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code scripts/demo CASE.json}: plays one case file against the running platform and fetches its electronic file. */
public final class DemoPlayer {

    private DemoPlayer() {
    }

    /** @param args address of the platform, case file, folder for the ZIP */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        CaseScript script = Cities.readScript(Files.readString(file));
        String password = System.getenv().getOrDefault("CAIFLOW_DEMO_PASSWORD", "Caiflow2026");
        var client = new Client(args[0], password);
        try {
            JsonNode people = client.get(null, "/api/v1/demo/people");
            var keys = new DemoKeys(client, Path.of(args[2]).resolve("keys"), password);
            var player = new Player(client, keys, Cities.first(people, "ADMINISTRATOR"), Cities.all(people, "EXPERT"), Cities.usual(),
                    System.out::println);
            String no = player.play(List.of(script)).get(script.id());
            Path zip = Path.of(args[2]).resolve(no + ".zip");
            Files.createDirectories(zip.getParent());
            Files.write(zip, client.download(script.cast().handler(), "/api/v1/projects/" + no + "/file.zip"));
            System.out.println("electronic file: " + zip + " (" + Files.size(zip) / 1024 + " KB)");
            System.exit(new Outcome(client).check(script, no) ? 0 : 1);
        } catch (Client.RefusedByPlatform | Client.PlatformGone | IllegalStateException stopped) {
            System.err.println("stopped: " + stopped.getMessage());
            System.exit(3);
        }
    }
}
