package org.caiflow.seal;

import org.caiflow.seal.Arguments.Usage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Says what anyone can read of an envelope, and its hash. */
final class InspectCommand implements SealCommand.Command {

    private static final int BUFFER = 1 << 16;

    @Override
    public void run(List<String> args, Terminal terminal, Words words) throws Usage, Refused, IOException {
        Path path = new Arguments(args, Set.of(), Set.of()).only("ENVELOPE");
        try (InputStream in = Files.newInputStream(path)) {
            EnvelopeHead head = EnvelopeHead.read(in);
            print(head, terminal, words);
            BlockHash blocks = new BlockHash(head.suite());
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                blocks.add(buffer, 0, read);
            }
            terminal.say(words.text("inspect.hash", Bytes.hex(head.hash(blocks.digest()))));
            new Refused.Grounds(words).unless(blocks.length() == head.label().sealedSize(), "inspect.length",
                    head.label().sealedSize(), blocks.length()).refuseIfAny();
        }
    }

    private static void print(EnvelopeHead head, Terminal terminal, Words words) {
        BidContext context = head.label().context();
        terminal.say(words.text("inspect.context", context.project(), context.round(), context.packageNo(), context.creditCode(),
                context.version()));
        terminal.say(words.text("inspect.suite", head.suite().code(), Bytes.hex(head.locks().id())));
        List<Long> sizes = head.label().sizes();
        terminal.say(words.text("inspect.parts", sizes.size() - 1, sizes.stream().mapToLong(Long::longValue).sum()));
        terminal.say(words.text("inspect.form", Bytes.hex(head.label().formHash())));
        for (Shares.Share share : head.locks().shares().all()) {
            terminal.say(words.text("inspect.share", share.x(), share.creditCode(), share.holders().size()));
            share.holders().forEach(holder -> terminal.say("    " + Bytes.hex(holder.fingerprint())));
        }
    }
}
