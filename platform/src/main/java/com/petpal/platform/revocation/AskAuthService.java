package com.petpal.platform.revocation;

import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.web.Unavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks auth-service over its internal API. Not with {@link com.petpal.platform.security.InternalClients}: the gateway,
 * which is on WebFlux, asks too, and no request waits for the answer.
 */
final class AskAuthService implements RevocationSource {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI authService;
    private final ServiceCredential credential;
    private final JsonMapper json;

    AskAuthService(URI authService, ServiceCredential credential, JsonMapper json) {
        this.authService = authService;
        this.credential = credential;
        this.json = json;
    }

    @Override
    public Revocations since(Instant time) {
        HttpResponse<String> answer =
                ask(HttpRequest.newBuilder(authService.resolve("/internal/revocations?since=" + time))
                        .header("Authorization", "Bearer " + credential.mint())
                        .build());
        if (answer.statusCode() != OK) {
            throw new Unavailable(PATIENCE);
        }
        try {
            // A newer auth-service may say more.
            return json.readerFor(Revocations.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(answer.body());
        } catch (JacksonException unreadable) {
            throw new Unavailable(PATIENCE);
        }
    }

    /** Waits for the whole answer with a limit; the client's own limit ends where the body begins. */
    private HttpResponse<String> ask(HttpRequest request) {
        var asked = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            asked.cancel(true);
            throw new Unavailable(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(PATIENCE);
        }
    }
}
