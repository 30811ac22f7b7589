package com.petpal.localstack.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redis for tests: one shared by all tests of a JVM, or one of a test's own that it may kill.
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void redis(DynamicPropertyRegistry properties) {
 *     properties.add("petpal.redis.url", () -> TestRedis.shared().url());
 * }
 * }</pre>
 */
public final class TestRedis implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final int port;
    private @Nullable RedisServer server;

    private TestRedis(Path folder, RedisServer server) {
        this.folder = folder;
        this.port = server.port();
        this.server = server;
    }

    private static final class Holder {
        private static final TestRedis SHARED = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SHARED::close, "test-redis"));
        }
    }

    /** Shared by all tests of this JVM, gone with it. A test that kills or flushes it must bring it back. */
    public static TestRedis shared() {
        return Holder.SHARED;
    }

    /** A Redis of one's own, to be closed. */
    public static TestRedis start() {
        // The unpacked binary is shared by all of them.
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "petpal-test-redis-" + System.getProperty("user.name"));
        for (int attempt = 1; ; attempt++) {
            try {
                return new TestRedis(folder, RedisServer.start(freePort(), folder, Map.of()));
            } catch (IllegalStateException failed) {
                // Somebody else took the port between looking for it and using it.
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Crashes it: connections break, everything in it is lost. */
    public synchronized void kill() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Brings it back on the same port, empty. */
    public synchronized void restart() {
        kill();
        server = RedisServer.start(port, folder, Map.of());
    }

    /** Keeps what it holds now, for {@link #restartFromSnapshot}. */
    public void snapshot() {
        command("CONFIG", "SET", "dbfilename", snapshotName());
        command("SAVE");
    }

    /** Crashes it and brings it back with what it held at the last snapshot, as a fail-over to a late replica would. */
    public synchronized void restartFromSnapshot() {
        kill();
        server = RedisServer.start(port, folder, Map.of("dbfilename", snapshotName()));
    }

    private String snapshotName() {
        return "snapshot-" + port + ".rdb";
    }

    public void flush() {
        command("FLUSHALL");
    }

    /** Sends one command beside any client and gives its answer if that is one text, else its first line. */
    public synchronized String command(String... words) {
        if (server == null) {
            throw new IllegalStateException("Redis was killed");
        }
        return server.command(words);
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(folder.resolve(snapshotName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
