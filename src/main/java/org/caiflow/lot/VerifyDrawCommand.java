package org.caiflow.lot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** {@code scripts/verify draw}: runs a draw again without the platform (抽取核验). */
public final class VerifyDrawCommand {

    static final int FINE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    private static final String ENGLISH = "--english";
    private static final String COMMITMENT = "--commitment";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final ResourceBundle words;
    private final PrintStream out;

    private VerifyDrawCommand(boolean english, PrintStream out) {
        this.words = ResourceBundle.getBundle("lot.words", english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> all, Map<String, String> environment, PrintStream out) {
        var args = new ArrayList<>(all);
        boolean english = args.removeIf(ENGLISH::equals) | environment.getOrDefault("LANG", "").startsWith("en");
        var command = new VerifyDrawCommand(english, out);
        String announced = null;
        int at = args.indexOf(COMMITMENT);
        if (at >= 0 && at + 1 < args.size()) {
            args.remove(at);
            announced = args.remove(at);
        }
        if (args.size() != 1 || args.get(0).startsWith("--")) {
            command.say("usage");
            return USAGE;
        }
        return command.verify(args.get(0), announced);
    }

    private int verify(String file, String announced) {
        DrawBundle bundle;
        try {
            bundle = DrawBundle.read(Files.readAllBytes(Path.of(file)));
        } catch (BadDraw bad) {
            say("bad", file);
            return REFUSED;
        } catch (IOException | InvalidPathException missing) {
            say("missing", file);
            return REFUSED;
        }
        if (announced == null) {
            say("believed", bundle.commitment());
        }
        List<DrawFinding> found = DrawVerifier.verify(bundle, announced);
        found.forEach(finding -> say("line", finding.holds() ? "✓" : "✗", words.getString("check." + finding.check()), finding.detail()));
        long wrong = found.stream().filter(finding -> !finding.holds()).count();
        say(wrong == 0 ? "holds" : "broken", wrong == 0 ? found.size() : wrong);
        return wrong == 0 ? FINE : REFUSED;
    }

    /** What comes from a file may hold a terminal's commands; they are not shown. */
    private void say(String key, Object... values) {
        Object[] plain = Arrays.stream(values).map(value -> UNPRINTABLE.matcher(String.valueOf(value)).replaceAll("?")).toArray();
        out.println(new MessageFormat(words.getString(key), Locale.ROOT).format(plain));
    }
}
