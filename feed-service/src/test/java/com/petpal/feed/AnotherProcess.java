package com.petpal.feed;

import com.petpal.localstack.documents.TestDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A feed-service of its own process beside the tests', with the same stores: what it does can be cut off anywhere. */
final class AnotherProcess implements AutoCloseable {

    private Process process;

    private AnotherProcess(Process process) {
        this.process = process;
    }

    static AnotherProcess start() {
        return new AnotherProcess(launch());
    }

    /** No shutdown, no last words; another one takes its place. */
    synchronized void killAndReplace() {
        kill();
        process = launch();
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public synchronized void close() {
        kill();
    }

    private static Process launch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FeedService.class.getName(),
                "--petpal.timeline.cap=10",
                "--petpal.events.retry-after=1s",
                "--petpal.events.sweep-interval=1s",
                "--spring.main.banner-mode=off");
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "MANAGEMENT_SERVER_PORT", "0",
                        "PETPAL_MONGO_URI", TestDocuments.uri(),
                        "PETPAL_REDIS_URL", FeedContext.REDIS.url(),
                        "PETPAL_PROFILE_URL", FeedContext.PROFILE.url(),
                        "PETPAL_AUTH_URL", FeedContext.RECEIPTS.url(),
                        "PETPAL_INTERNAL_KEY", Base64.getEncoder().encodeToString(new byte[32])));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
