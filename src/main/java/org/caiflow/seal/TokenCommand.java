package org.caiflow.seal;

import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** By which a supplier finds its own bid again. */
final class TokenCommand implements SealCommand.Command {

    private static final int MOST = 0xFFFF;

    @Override
    public void run(List<String> args, Terminal terminal, Words words) throws Usage, Refused, IOException {
        var given = new Arguments(args, Set.of("--key", "--project", "--round", "--package"), Set.of());
        given.nothingElse();
        int round = within(given, "--round");
        int packageNo = within(given, "--package");
        String project = given.need("--project");
        SecretKeys keys = new Passphrases(terminal, words).unlock(Passphrases.file(given.path("--key")));
        terminal.say(keys.token(project, round, packageNo));
    }

    private static int within(Arguments given, String name) throws Usage {
        int number = given.number(name);
        if (number < 1 || number > MOST) {
            throw new Usage("usage.number", name);
        }
        return number;
    }
}
