package com.petpal.localstack.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A running redis-server. It ends when it is closed, and also when this JVM is killed.
 *
 * <p>A shell stands between: it waits on the pipe from this JVM, which breaks however the JVM ends.
 */
public final class RedisServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANSWER_MILLIS = 2_000;

    private static final String UNTIL_PIPE_BREAKS = """
            exec 3<&0
            "$@" 3<&- &
            redis=$!
            (cat <&3 >/dev/null; kill -9 "$redis" 2>/dev/null) &
            wait "$redis"
            """;

    private final int port;
    private final Process shell;
    private final List<Path> files;

    private RedisServer(int port, Process shell, List<Path> files) {
        this.port = port;
        this.shell = shell;
        this.files = files;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param dataDir for its settings, its log and an unpacked binary
     * @param extra settings on top of the stack's own
     * @throws IllegalStateException if it does not come up, with the end of its log
     */
    public static RedisServer start(int port, Path dataDir, Map<String, String> extra) {
        try {
            Files.createDirectories(dataDir);
            Path log = Files.createTempFile(dataDir, "redis-" + port + "-", ".log");
            RedisBinary binary = RedisBinary.find(dataDir);
            Map<String, String> settings = RedisConfig.settings(binary);
            settings.put("port", String.valueOf(port));
            settings.put("dir", dataDir.toAbsolutePath().toString());
            settings.putAll(extra);
            Path conf = Files.createTempFile(dataDir, "redis-" + port + "-", ".conf");
            Files.writeString(conf, RedisConfig.text(settings));
            var command = new ArrayList<>(List.of("sh", "-c", UNTIL_PIPE_BREAKS, "redis"));
            command.addAll(List.of(binary.path().toString(), conf.toString()));
            Process shell = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var server = new RedisServer(port, shell, List.of(conf, log));
            server.awaitAnswer(conf, log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("redis-server cannot be started", e);
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Sends one command and gives its answer if that is one text, else its first line: for what must not go through the client under test. */
    public String command(String... words) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write((String.join(" ", words) + "\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = answer.readLine();
            if (line == null || !line.startsWith("$") || line.equals("$-1")) {
                return line == null ? "" : line;
            }
            var text = new char[Integer.parseInt(line.substring(1))];
            int read = 0;
            for (int more = 0; more >= 0 && read < text.length; read += Math.max(0, more)) {
                more = answer.read(text, read, text.length - read);
            }
            return new String(text, 0, read);
        } catch (IOException e) {
            throw new UncheckedIOException("redis-server does not answer", e);
        }
    }

    /** Ends the server at once, as a crash would. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("redis-server on port " + port + " does not end");
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(Path conf, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && shell.isAlive()) {
            if (answers(conf)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        List<String> lines = Files.readAllLines(log);
        close();
        throw new IllegalStateException("redis-server on port " + port + " did not come up: "
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())));
    }

    private boolean answers(Path conf) {
        try {
            // Somebody else's Redis may hold the port; ours names our settings.
            return command("INFO", "server").contains(conf.getFileName().toString());
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
