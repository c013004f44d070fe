package org.caiflow.seal;

import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** {@code scripts/seal}: what a supplier does without the platform (离线加密客户端). */
public final class SealCommand {

    static final int FINE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;

    /** One of its commands. */
    interface Command {

        void run(List<String> args, Terminal terminal, Words words) throws Usage, Refused, IOException;
    }

    private SealCommand() {
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), Terminal.system()));
    }

    static int run(List<String> all, Terminal terminal) {
        Words words = Words.of(all, terminal.environment());
        List<String> args = Words.withoutLanguage(all);
        Command command = args.isEmpty() ? null : named(args.get(0));
        if (command == null) {
            terminal.err().println(words.text("usage.seal"));
            return USAGE;
        }
        return run(command, args.subList(1, args.size()), terminal, words);
    }

    private static Command named(String name) {
        return switch (name) {
            case "keygen" -> new KeygenCommand();
            case "seal" -> new SealBidCommand();
            case "release-half" -> new ReleaseHalfCommand();
            case "token" -> new TokenCommand();
            case "inspect" -> new InspectCommand();
            default -> null;
        };
    }

    static int run(Command command, List<String> args, Terminal terminal, Words words) {
        try {
            command.run(args, terminal, words);
            return FINE;
        } catch (Usage wrong) {
            terminal.err().println(words.text(wrong.key, wrong.value));
            return USAGE;
        } catch (Refused refused) {
            refused.grounds().forEach(ground -> terminal.err().println("✗ " + ground));
            return REFUSED;
        } catch (IOException failed) {
            terminal.err().println("✗ " + told(failed, words));
            return REFUSED;
        }
    }

    private static String told(IOException failed, Words words) {
        if (failed instanceof KeyFile.WrongPassphrase) {
            return words.text("passphrase.wrong");
        }
        if (failed instanceof NoSuchFileException missing) {
            return words.text("file.missing", missing.getFile());
        }
        if (failed instanceof FileAlreadyExistsException there) {
            return words.text("file.exists", there.getFile());
        }
        boolean ours = failed instanceof BadEnvelope || failed instanceof BrokenSeal;
        return words.text(ours ? "file.bad" : "file.failed", ours ? failed.getMessage() : failed);
    }
}
