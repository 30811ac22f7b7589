package com.petpal.localstack.admin;

import com.petpal.platform.security.ServiceCredential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./petpal admin`: takes auth-service's address, then `grant|revoke EMAIL ROLE`. The key of service credentials is in
/// `PETPAL_INTERNAL_KEY`.
public final class AdminProgram {

    private static final int ARGUMENTS = 4;
    private static final int USAGE = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private AdminProgram() {}

    @SuppressWarnings("SystemOut") // a command-line program answers on its terminal
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != ARGUMENTS || !arguments[1].matches("grant|revoke")) {
            System.err.println("usage: admin grant|revoke EMAIL moderator|admin");
            System.exit(USAGE);
            return;
        }
        JsonNode answer = change(URI.create(arguments[0]), arguments[2], arguments[3], arguments[1].equals("grant"));
        if (answer.has("roles")) {
            System.out.println("Roles from the next refresh on: " + answer.path("roles"));
        } else {
            System.err.println("petpal: "
                    + answer.path("detail").asString(answer.path("title").asString("")));
            System.exit(1);
        }
    }

    private static JsonNode change(URI auth, String email, String role, boolean granted)
            throws IOException, InterruptedException {
        String key = Objects.requireNonNullElse(System.getenv("PETPAL_INTERNAL_KEY"), "");
        var credential = new ServiceCredential(key, "operator", Clock.systemUTC());
        String body = JSON.writeValueAsString(Map.of("email", email, "role", role, "granted", granted));
        var request = HttpRequest.newBuilder(auth.resolve("/internal/roles"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + credential.mint())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
