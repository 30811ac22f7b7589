package com.petpal.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** The program once more, in a process of its own that can be killed. */
final class OtherProcess implements AutoCloseable {

    private static final String PORT_FILE = "petpal.test.port-file";

    private final Process process;
    private final Path portFile;

    OtherProcess(Map<String, String> properties) throws IOException {
        portFile = Files.createTempDirectory("other-messaging").resolve("port");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-D" + PORT_FILE + "=" + portFile);
        command.add(OtherProcess.class.getName());
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) {
        ApplicationListener<ApplicationReadyEvent> tell =
                ready -> write(ready.getApplicationContext().getEnvironment());
        new SpringApplicationBuilder(MessagingService.class, TestAccess.class)
                .listeners(tell)
                .run("--server.port=0", "--management.server.port=0");
    }

    private static void write(Environment environment) {
        Path file = Path.of(environment.getRequiredProperty(PORT_FILE));
        Path unfinished = file.resolveSibling("unfinished");
        try {
            Files.writeString(unfinished, environment.getRequiredProperty("local.server.port"));
            Files.move(unfinished, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens, once it does. */
    int port() {
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended with " + process.exitValue());
            }
            return Files.exists(portFile);
        });
        try {
            return Integer.parseInt(Files.readString(portFile));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
