package org.caiflow.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret in a file that only the platform's own account reads. */
public final class SecretFile {

    private SecretFile() {
    }

    /** Made at the first start, whole or not at all: several nodes may start at once on a shared folder. */
    public static byte[] readOrCreate(Path file, int length, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                create(file, length, random);
            }
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != length) {
                throw new IllegalStateException(file + " is damaged: restore it from the backup");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, int length, SecureRandom random) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] secret = new byte[length];
        random.nextBytes(secret);
        var draft = Files.createTempFile(file.getParent(), "secret", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(secret));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherNodeWasFaster) {
            // its key counts
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(draft);
    }
}
