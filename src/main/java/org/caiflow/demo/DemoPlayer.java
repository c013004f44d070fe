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
            Path folder = Path.of(args[2]);
            var bidding = new SealedBidding(client, new DemoKeys(client, folder.resolve("keys"), password),
                    new OutsideSealing(args[0], password, folder.resolve("bids").toAbsolutePath()));
            var player = new Player(client, bidding, Cities.first(people, "ADMINISTRATOR"), Cities.all(people, "EXPERT"), Cities.usual(),
                    System.out::println);
            String no = player.play(List.of(script)).get(script.id());
            Path zip = Path.of(args[2]).resolve(no + ".zip");
            Files.createDirectories(zip.getParent());
            Files.write(zip, client.download(script.cast().handler(), "/api/v1/projects/" + no + "/file.zip"));
            System.out.println("electronic file: " + zip + " (" + Files.size(zip) / 1024 + " KB)");
            for (JsonNode box : client.get(script.cast().handler(), "/api/v1/projects/" + no).path("packages")) {
                proof(client, script, folder.resolve(no + "-opening-" + box.path("no").asText() + ".zip"), box.path("id").asLong());
                draws(client, folder, no, box);
            }
            System.exit(new Outcome(client).check(script, no) ? 0 : 1);
        } catch (Client.RefusedByPlatform | Client.PlatformGone | IllegalStateException stopped) {
            System.err.println("stopped: " + stopped.getMessage());
            System.exit(3);
        }
    }

    /** The bundles by which the draws of a package's experts can be run again, under the commitments published at their freeze. */
    private static void draws(Client client, Path folder, String no, JsonNode box) throws IOException {
        for (JsonNode draw : client.get(null, "/api/v1/draws?packageId=" + box.path("id").asText())) {
            if (draw.path("open").asBoolean()) {
                String commitment = draw.path("commitment").asText();
                Path file = folder.resolve(no + "-draw-" + box.path("no").asText() + "-" + commitment + ".json");
                Files.write(file, client.download(null, "/portal/draws/" + commitment + "/bundle.json"));
                System.out.println("bundle of the draw: " + file);
            }
        }
    }

    /** The bundle by which the opening of a package can be checked; a package that was given up has none. */
    private static void proof(Client client, CaseScript script, Path file, long packageId) throws IOException {
        try {
            Files.write(file, client.download(script.cast().handler(), "/api/v1/packages/" + packageId + "/opening.zip"));
            System.out.println("proof of the opening: " + file);
        } catch (Client.RefusedByPlatform notOpened) {
            System.out.println("no proof of the opening of package " + packageId + ": " + notOpened.getMessage());
        }
    }
}
