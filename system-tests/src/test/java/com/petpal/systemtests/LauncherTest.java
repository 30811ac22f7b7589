package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line that a newcomer meets first. */
class LauncherTest {

    private Stack stack;

    @BeforeEach
    void start() {
        stack = SharedStack.whole();
    }

    @Test
    void status_lists_every_program_with_its_process_port_and_metrics() {
        var rows = stack.status();

        assertThat(rows)
                .extracting(row -> row.path("name").asString())
                .contains(
                        "redis",
                        "documents",
                        "auth-service",
                        "profile-service",
                        "feed-service",
                        "messaging-service",
                        "messaging-service-2",
                        "gateway");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("state").asString()).isEqualTo("running");
            assertThat(ProcessHandle.of(row.path("pid").asLong())).isPresent();
            assertThat(row.path("port").asInt()).isPositive();
            assertThat(row.has("metrics")).isTrue();
        });
        assertThat(stack.status("redis").path("metrics").isNull()).isTrue();
        assertThat(stack.petpal("status").text()).contains("gateway", String.valueOf(stack.port(8080)));
    }

    @Test
    void a_second_up_changes_nothing() {
        var before = stack.status();

        stack.up("--messaging", "2");

        assertThat(stack.status()).isEqualTo(before);
    }

    @Test
    void a_half_dead_stack_is_made_whole_by_up() {
        long old = stack.pid("feed-service");
        stack.kill("feed-service");
        assertThat(stack.status("feed-service").path("state").asString()).isEqualTo("dead");

        stack.up("--messaging", "2");

        assertThat(stack.status("feed-service").path("state").asString()).isEqualTo("running");
        assertThat(stack.pid("feed-service")).isNotEqualTo(old);
    }

    @Test
    void stop_start_and_restart_take_a_program_by_its_name() {
        stack.stop("feed-service");
        assertThat(stack.status("feed-service").path("state").asString()).isEqualTo("stopped");
        stack.start("feed-service");
        long first = stack.pid("feed-service");

        stack.petpal("restart", "feed-service").expectSuccess();

        assertThat(stack.pid("feed-service")).isNotEqualTo(first);
        assertThat(stack.petpal("logs", "feed-service").expectSuccess().text()).isNotBlank();
    }

    @Test
    void the_wrong_word_gets_one_line_and_a_failure() {
        for (List<String> words :
                List.of(List.of("dance"), List.of("restart", "nobody"), List.of("up", "--sideways"), List.of("logs"))) {
            var output = stack.petpal(words.toArray(String[]::new));

            assertThat(output.exitCode()).as(words.toString()).isNotZero();
            assertThat(output.text().strip().lines()).as(words.toString()).hasSize(1);
        }
        assertThat(stack.petpal().expectSuccess().text()).contains("up", "down", "status");
    }

    @Test
    void a_busy_port_is_named(@TempDir Path home) throws IOException {
        var elsewhere = new Stack(home, 700);
        try (var busy = new ServerSocket(elsewhere.port(6380), 1, InetAddress.getLoopbackAddress())) {
            var output = elsewhere.petpal("up", "--no-build");

            assertThat(output.exitCode()).isNotZero();
            assertThat(output.text()).contains(String.valueOf(busy.getLocalPort()));
        }
    }

    @Test
    void a_missing_jdk_is_said_in_one_line(@TempDir Path folder) throws IOException {
        Path nowhere = Files.createDirectory(folder.resolve("no-jdk"));

        var output = new Stack(folder.resolve("home"), 700)
                .petpal(Map.of("PETPAL_JAVA_HOME", nowhere.toString()), "up", "--no-build");

        assertThat(output.exitCode()).isNotZero();
        assertThat(output.text()).contains("JDK 25");
    }

    @Test
    void a_stale_pid_file_of_somebody_elses_process_is_not_believed(@TempDir Path home) throws IOException {
        var elsewhere = new Stack(home, 700);
        Files.createDirectories(home.resolve("run"));
        Files.writeString(
                home.resolve("run/gateway.pid"), ProcessHandle.current().pid() + " 1\n");

        assertThat(elsewhere.status("gateway").path("state").asString()).isEqualTo("dead");
        elsewhere.down();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void what_a_program_did_while_it_was_recorded_is_what_it_starts_with_the_next_time() throws IOException {
        Map<String, String> recorded = Map.of("PETPAL_AOT", "record");
        stack.petpal(recorded, "restart", "gateway").expectSuccess();
        String recording = commandLine("gateway");
        stack.app().get("/.well-known/jwks.json").expect(200);

        stack.petpal(recorded, "stop", "gateway").expectSuccess();
        stack.start("gateway");

        String cache = recording.replaceAll("(?s).*-XX:AOTCacheOutput=(\\S+)\\.recorded .*", "$1");
        assertThat(commandLine("gateway")).contains("-XX:AOTCache=" + cache + " ");
        assertThat(Path.of(cache + ".recorded")).doesNotExist();
        assertThat(Files.getLastModifiedTime(Path.of(cache)).toInstant())
                .isAfter(Instant.now().minus(Duration.ofMinutes(2)));
    }

    private String commandLine(String program) {
        return ProcessHandle.of(stack.pid(program))
                .flatMap(process -> process.info().commandLine())
                .orElseThrow();
    }
}
