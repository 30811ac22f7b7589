package com.petpal.localstack.redis;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Redis for the laptop stack.
 *
 * <p>{@code --print-binary} names the redis-server to run and {@code --print-config} prints its settings, so that the
 * launcher runs it without a JVM around it. Without arguments it is run until this program ends.
 */
public final class RedisProgram {

    private static final String DEFAULT_PORT = "6380";

    private RedisProgram() {}

    @SuppressWarnings("SystemOut") // what it prints is what it is for
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(setting("PETPAL_REDIS_DIR")
                .or(() -> setting("PETPAL_HOME").map(home -> home + "/data/redis"))
                .orElse(".petpal/data/redis"));
        switch (args.length == 0 ? "" : args[0]) {
            case "--print-binary" -> System.out.println(RedisBinary.find(folder).path());
            case "--print-config" -> System.out.print(RedisConfig.text(RedisConfig.settings(RedisBinary.find(folder))));
            case "" -> run(folder);
            default -> {
                System.err.println("usage: local-stack redis [--print-binary | --print-config]");
                System.exit(2);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void run(Path folder) throws InterruptedException {
        int port = Integer.parseInt(setting("PETPAL_REDIS_PORT").orElse(DEFAULT_PORT));
        try (var server = RedisServer.start(port, folder, Map.of())) {
            System.out.println("redis on " + server.url());
            new CountDownLatch(1).await();
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
