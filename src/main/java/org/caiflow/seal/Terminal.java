package org.caiflow.seal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a command speaks and asks.
 *
 * @param passphrase asks on the console without showing it; gives null when there is no console
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, Function<String, char[]> passphrase) {

    static Terminal system() {
        return new Terminal(utf8(System.out), utf8(System.err), System.getenv(),
                prompt -> System.console() == null ? null : System.console().readPassword("%s", prompt));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    void say(String line) {
        out.println(line);
    }
}
