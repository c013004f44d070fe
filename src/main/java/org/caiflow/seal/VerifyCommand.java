package org.caiflow.seal;

import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code scripts/verify}: checks an opening without the platform (开标核验). */
public final class VerifyCommand implements SealCommand.Command {

    private static final Set<String> KNOWN = Set.of("--platform-key", "--count", "--extract");
    private static final String RECEIPT = "--receipt";

    private VerifyCommand() {
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), Terminal.system()));
    }

    static int run(List<String> all, Terminal terminal) {
        Words words = Words.of(all, terminal.environment());
        List<String> args = Words.withoutLanguage(all);
        if (args.isEmpty() || !args.get(0).equals("opening")) {
            terminal.err().println(words.text("usage.verify"));
            return SealCommand.USAGE;
        }
        return SealCommand.run(new VerifyCommand(), args.subList(1, args.size()), terminal, words);
    }

    @Override
    public void run(List<String> all, Terminal terminal, Words words) throws Usage, Refused, IOException {
        var args = new ArrayList<>(all);
        List<Receipt> receipts = receipts(args);
        var given = new Arguments(args, KNOWN, Set.of());
        Path bundle = given.only("BUNDLE");
        Path folder = given.has("--extract") ? given.path("--extract") : null;
        String key = given.get("--platform-key");
        var findings = new Findings(finding -> terminal.say(line(finding, words)));
        if (!Files.isRegularFile(bundle)) {
            throw new Refused(List.of(words.text("file.missing", bundle)));
        }
        if (key == null) {
            terminal.say("! " + words.text("verify.key-believed"));
        }
        var known = new OpeningVerifier.Known(key, receipts, given.has("--count") ? given.number("--count") : null);
        new OpeningVerifier(known, findings).verify(bundle, folder);
        long wrong = findings.all().stream().filter(finding -> !finding.holds()).count();
        terminal.say(words.text(wrong == 0 ? "verify.holds" : "verify.broken", wrong == 0 ? findings.all().size() : wrong));
        new Refused.Grounds(words).unless(wrong == 0, "verify.refused", bundle).refuseIfAny();
    }

    /** Takes them out of the line: there may be several. */
    private static List<Receipt> receipts(List<String> args) throws Usage, IOException {
        var receipts = new ArrayList<Receipt>();
        for (int at = args.indexOf(RECEIPT); at >= 0; at = args.indexOf(RECEIPT)) {
            args.remove(at);
            if (at == args.size()) {
                throw new Usage("usage.value", RECEIPT);
            }
            receipts.add(Receipt.read(Files.readAllBytes(Arguments.asPath(args.remove(at)))));
        }
        return receipts;
    }

    private static String line(Finding finding, Words words) {
        String place = finding.bid() == 0 ? words.text("verify.whole") : words.text("verify.bid", finding.bid());
        String detail = finding.detail().apply(words);
        return words.text("verify.line", finding.holds() ? "✓" : "✗", place, words.text("check." + finding.check()), detail);
    }
}
