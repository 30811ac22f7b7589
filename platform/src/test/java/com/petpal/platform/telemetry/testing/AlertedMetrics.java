package com.petpal.platform.telemetry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics that alerts lean on and a program has to export, as {@code alerts.yml} and the table of ARCHITECTURE.md have it. */
public final class AlertedMetrics {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("\\b(petpal|http_server)_\\w+");

    private AlertedMetrics() {}

    /**
     * Fails if a program does not export all of them from its first request on: an alert on what nobody exports never fires.
     *
     * @param program such as auth-service
     */
    public static void assertExported(String program, int port, int managementPort) {
        new RawHttp(port).get("/v1/nowhere", Map.of());
        List<String> scraped = new RawHttp(managementPort)
                .get("/actuator/prometheus", Map.of())
                .body()
                .lines()
                .map(line -> line.split("[{ ]", 2)[0])
                .distinct()
                .toList();
        List<String> alerted = of(program);
        assertThat(alerted).contains("http_server_requests_seconds_count");
        assertThat(scraped).containsAll(alerted);
    }

    private static List<String> of(String program) {
        String alerts = read("deploy/prometheus/alerts.yml");
        return rows().filter(cells -> concerns(cells[2].strip(), program))
                .flatMap(cells -> names(cells[1]))
                .filter(alerts::contains)
                .sorted()
                .toList();
    }

    private static boolean concerns(String who, String program) {
        return who.equals("all") || who.contains(program) || (who.equals("services") && program.endsWith("-service"));
    }

    private static Stream<String[]> rows() {
        return Arrays.stream(read("ARCHITECTURE.md")
                        .split("\n## Metrics\n", 2)[1]
                        .split("\n## ", 2)[0]
                        .split("\n"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"));
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map(MatchResult::group);
    }

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
