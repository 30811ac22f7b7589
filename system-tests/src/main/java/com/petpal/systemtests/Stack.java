package com.petpal.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole product on this machine, run through its own command line in a home and on ports of its own.
 *
 * <p>It never builds: the jars must be there, as they are when Maven comes to this module.
 */
public final class Stack {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int GATEWAY_PORT = 8080;

    private final Path root;
    private final Path home;
    private final int portOffset;

    /**
     * @param home where data, logs and secrets go
     * @param portOffset added to every port of the product
     */
    public Stack(Path home, int portOffset) {
        this.root = projectRoot();
        this.home = home.toAbsolutePath();
        this.portOffset = portOffset;
    }

    /** What {@code ./petpal} printed, and how it ended. */
    public record Output(int exitCode, String text) {

        public Output expectSuccess() {
            if (exitCode != 0) {
                throw new AssertionError("petpal ended with " + exitCode + ":\n" + text);
            }
            return this;
        }
    }

    public Stack up(String... options) {
        var arguments = new ArrayList<>(List.of("up"));
        arguments.addAll(List.of(options));
        petpal(arguments.toArray(String[]::new)).expectSuccess();
        return this;
    }

    public void down() {
        petpal("down").expectSuccess();
    }

    /** Goes down and loses its data, as if it had never run: a store that has grown over many runs is slow. */
    public Stack emptied() {
        down();
        try {
            FileSystemUtils.deleteRecursively(home.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public void start(String program) {
        petpal("start", program).expectSuccess();
    }

    public void stop(String program) {
        petpal("stop", program).expectSuccess();
    }

    /** Runs {@code ./petpal} and waits for it, five minutes at most. */
    public Output petpal(String... arguments) {
        return petpal(Map.of(), arguments);
    }

    /** Runs {@code ./petpal} with settings of its own on top of this stack's. */
    public Output petpal(Map<String, String> settings, String... arguments) {
        var command = new ArrayList<>(List.of(root.resolve("petpal").toString()));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(home);
            Path output = Files.createTempFile(home, "petpal-", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "PETPAL_HOME",
                            home.toString(),
                            "PETPAL_PORT_OFFSET",
                            String.valueOf(portOffset),
                            "PETPAL_COST_HEADERS",
                            "true",
                            "PETPAL_BUILD",
                            "never"));
            builder.environment().putAll(settings);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("petpal did not end: " + Files.readString(output));
            }
            return new Output(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while petpal ran", e);
        }
    }

    /** Ends a program the hard way, as a crash would: no shutdown, no last words. */
    public void kill(String program) {
        ProcessHandle process = ProcessHandle.of(pid(program)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    public long pid(String program) {
        return status(program).path("pid").asLong();
    }

    /** The row of {@code status --json} for a program. */
    public JsonNode status(String program) {
        return status().stream()
                .filter(row -> row.path("name").asString().equals(program))
                .findFirst()
                .orElseThrow(() -> new AssertionError("status does not list " + program));
    }

    public List<JsonNode> status() {
        return JSON.readTree(petpal("status", "--json").text()).valueStream().toList();
    }

    /** The product as the mobile app sees it. */
    public App app() {
        return App.at(address(GATEWAY_PORT));
    }

    /** A program asked directly, around the gateway. */
    public App app(String program) {
        return App.at(address(status(program).path("port").asInt() - portOffset));
    }

    /** The management port of a program, which the gateway cannot reach. */
    public App management(String program) {
        return App.at(URI.create(status(program).path("metrics").asString()).resolve("/"));
    }

    public int port(int usual) {
        return usual + portOffset;
    }

    public Path home() {
        return home;
    }

    public Path root() {
        return root;
    }

    private URI address(int usualPort) {
        return URI.create("http://127.0.0.1:" + port(usualPort));
    }

    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("petpal"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the project: no petpal script above the working folder");
            }
        }
        return folder;
    }
}
