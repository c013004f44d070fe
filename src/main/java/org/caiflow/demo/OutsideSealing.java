package org.caiflow.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.seal.BidForm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Seals with the tools that suppliers have: a real browser on the platform's page, and the offline client. For {@code scripts/demo}. */
final class OutsideSealing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String password;
    private final Path folder;

    /** @param folder for what the tools read and write */
    OutsideSealing(String base, String password, Path folder) {
        this.base = base;
        this.password = password;
        this.folder = folder;
    }

    /** The page seals and hands in. */
    void inBrowser(String login, long tenderId, long packageId, Path keyFile, BidForm form, Path file, String suite) {
        var fields = new LinkedHashMap<String, Object>(Map.of("price", form.price(), "days", form.deliveryDays(), "contact", form.contact(), "mobile",
                form.mobile(), "smallOrMicro", form.smallOrMicro(), "domestic", form.domestic()));
        fields.put("deposit", form.deposit());
        var request = new LinkedHashMap<String, Object>(Map.of("base", base, "login", login, "password", password, "tender", tenderId, "package",
                packageId, "keyFile", keyFile.toString(), "passphrase", password, "form", fields, "suite", suite, "files", List.of(file.toString())));
        request.put("picture", folder.resolve("receipt-" + login + ".png").toString());
        run(List.of("node", "scripts/lib/seal-in-browser.mjs", written("browser-" + login + ".json", request).toString()));
    }

    /** The offline client seals; handing in is left to the caller. */
    byte[] offline(String login, String parameters, Path keyFile, BidForm form, Path file, String suite) {
        try {
            Path out = folder.resolve("bid-" + login + ".envelope");
            Files.deleteIfExists(out);
            Files.deleteIfExists(Path.of(out + ".form.json"));
            Path sealing = Files.writeString(folder.resolve("parameters-" + login + ".json"), parameters);
            var command = new ArrayList<>(List.of("scripts/seal", "seal", "--tender", sealing.toString(), "--key", keyFile.toString(), "--price",
                    form.price(), "--delivery-days", String.valueOf(form.deliveryDays()), "--contact", form.contact(), "--mobile", form.mobile(),
                    "--suite", suite, "--out", out.toString()));
            if (form.smallOrMicro()) {
                command.add("--small");
            }
            if (form.domestic()) {
                command.add("--domestic");
            }
            if (form.deposit() != null) {
                command.addAll(List.of("--deposit-amount", form.deposit().amount(), "--deposit-form", form.deposit().form(), "--deposit-voucher",
                        form.deposit().voucherNo(), "--deposit-account", form.deposit().account()));
            }
            command.add(file.toString());
            run(command);
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String login, BidFile file) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve("投标文件-" + login + file.ending()), file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written(String name, Object content) {
        try {
            return Files.write(folder.resolve(name), JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("CAIFLOW_PASSPHRASE", password);
            var process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command.subList(0, 2)) + " failed:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
