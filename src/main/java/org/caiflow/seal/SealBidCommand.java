package org.caiflow.seal;

import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Seals a bid: the envelope to hand in, and its form as the supplier's backup. */
final class SealBidCommand implements SealCommand.Command {

    private static final Set<String> KNOWN = Set.of("--tender", "--key", "--price", "--delivery-days", "--contact", "--mobile",
            "--deposit-amount", "--deposit-form", "--deposit-voucher", "--deposit-account", "--suite", "--out");
    private static final Set<String> FLAGS = Set.of("--small", "--domestic");

    @Override
    public void run(List<String> args, Terminal terminal, Words words) throws Usage, Refused, IOException {
        var given = new Arguments(args, KNOWN, FLAGS);
        SealParameters tender = SealParameters.read(Files.readAllBytes(given.path("--tender")));
        KeyFile key = Passphrases.file(given.path("--key"));
        Path out = given.path("--out");
        var files = new ArrayList<Path>();
        for (String file : given.rest()) {
            files.add(Arguments.asPath(file));
        }
        BidForm form = form(given);
        String suite = given.has("--suite") ? given.get("--suite") : tender.suites().isEmpty() ? "" : tender.suites().get(0);
        new BidChecks(tender, words).check(form, suite, files, key);
        new Passphrases(terminal, words).unlock(key);

        terminal.say(words.text("seal.for", tender.project(), tender.projectName(), tender.round(), tender.packageNo(),
                tender.packageName()));
        terminal.say(words.text("seal.of", tender.supplier(), tender.version(), tender.deadline()));
        Path backup = Path.of(out + ".form.json");
        Sealer.Result sealed = seal(tender, Suite.coded(suite), form, files, out, backup);
        terminal.say(words.text("seal.done", out, Files.size(out), Bytes.hex(sealed.hash())));
        terminal.say(words.text("seal.backup", backup));
    }

    private static BidForm form(Arguments given) throws Usage {
        var price = Amount.of(given.need("--price"));
        return new BidForm(null, null, price == null ? null : price.toPlainString(), given.number("--delivery-days"), given.has("--small"),
                given.has("--domestic"), given.need("--contact"), given.need("--mobile"), deposit(given), null);
    }

    private static BidForm.Deposit deposit(Arguments given) {
        if (KNOWN.stream().noneMatch(name -> name.startsWith("--deposit") && given.has(name))) {
            return null;
        }
        var amount = Amount.of(given.get("--deposit-amount"));
        return new BidForm.Deposit(amount == null ? null : amount.toPlainString(),
                given.has("--deposit-form") ? given.get("--deposit-form") : "TRANSFER", given.get("--deposit-voucher"),
                given.get("--deposit-account"));
    }

    private static Sealer.Result seal(SealParameters tender, Suite suite, BidForm form, List<Path> files, Path out, Path backup)
            throws IOException {
        var sealer = new Sealer(suite, tender.supplierKey().keys(), tender.sealedTo(), new SecureRandom());
        try (var envelope = new NewFile(out); var copy = new NewFile(backup)) {
            var sources = files.stream().<Sealer.Source>map(FileSource::new).toList();
            Sealer.Result sealed = sealer.seal(tender.context(), form, sources, envelope.stream());
            copy.stream().write(sealed.form());
            copy.keep();
            envelope.keep();
            return sealed;
        }
    }

    private record FileSource(Path path) implements Sealer.Source {

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
