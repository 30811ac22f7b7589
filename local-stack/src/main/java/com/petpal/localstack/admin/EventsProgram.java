package com.petpal.localstack.admin;

import com.petpal.platform.security.ServiceCredential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./petpal events`: takes `list ADDRESS...` or `replay ADDRESS ID|--all`. The key of service credentials is in
/// `PETPAL_INTERNAL_KEY`.
public final class EventsProgram {

    private static final int USAGE = 2;
    private static final int REPLAY_ARGUMENTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private EventsProgram() {}

    @SuppressWarnings("SystemOut") // a command-line program answers on its terminal
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        try {
            if (words.size() > 1 && words.getFirst().equals("list")) {
                list(words.subList(1, words.size()));
            } else if (words.size() == REPLAY_ARGUMENTS && words.getFirst().equals("replay")) {
                replay(words.get(1), words.get(2));
            } else {
                System.err.println("usage: events [replay SERVICE ID|--all]");
                System.exit(USAGE);
            }
        } catch (Refused refused) {
            System.err.println("petpal: " + refused.getMessage());
            System.exit(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void list(List<String> services) throws IOException, InterruptedException, Refused {
        System.out.printf("%-24s %9s%n", "GROUP", "LAG S");
        var letters = new StringBuilder();
        for (String service : services) {
            JsonNode events = ask(service, "GET", "/internal/events", BodyPublishers.noBody());
            events.path("groups")
                    .forEach(group -> System.out.printf(
                            Locale.ROOT,
                            "%-24s %9.1f%n",
                            group.path("group").asString(),
                            group.path("lagSeconds").asDouble()));
            events.path("deadLetters")
                    .forEach(letter -> letters.append(String.format(
                            "%-60s %-20s %s  %s%n",
                            letter.path("id").asString(),
                            letter.path("type").asString(),
                            letter.path("keptAt").asString(),
                            letter.path("failure").asString())));
        }
        System.out.println();
        System.out.print(letters.isEmpty() ? "No dead letters\n" : "DEAD LETTERS\n" + letters);
    }

    @SuppressWarnings("SystemOut")
    private static void replay(String service, String which) throws IOException, InterruptedException, Refused {
        String body = JSON.writeValueAsString(which.equals("--all") ? Map.of("all", true) : Map.of("id", which));
        JsonNode done = ask(service, "POST", "/internal/events/replays", BodyPublishers.ofString(body));
        System.out.printf(
                "replayed %d, failed again %d%n",
                done.path("replayed").asInt(), done.path("failed").asInt());
    }

    private static JsonNode ask(String service, String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException, Refused {
        String key = Objects.requireNonNullElse(System.getenv("PETPAL_INTERNAL_KEY"), "");
        var credential = new ServiceCredential(key, "operator", Clock.systemUTC());
        var request = HttpRequest.newBuilder(URI.create(service).resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + credential.mint())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            JsonNode answer =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            if (answer.has("code")) {
                throw new Refused(
                        answer.path("detail").asString(answer.path("title").asString("")));
            }
            return answer;
        }
    }

    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
