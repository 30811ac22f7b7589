package com.petpal.platform.security;

import com.petpal.platform.telemetry.Ledger;
import com.petpal.platform.telemetry.TraceContext;
import com.petpal.platform.web.Problem.FieldError;
import com.petpal.platform.web.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes clients for the internal API of another service.
 *
 * <p>A call carries the service credential and the trace, waits a bounded time, is tried once more if the connection
 * failed and repeating is harmless, and ends in a result, an {@link InternalProblem} (the other service refused) or
 * {@link Unavailable} (it does not answer).
 */
public final class InternalClients {

    /** Marks a {@code POST} that only asks, with {@code .attribute(ONLY_ASKS, true)}: it changes nothing, so repeating it is harmless. */
    public static final String ONLY_ASKS = InternalClients.class.getName() + ".ONLY_ASKS";

    private static final Duration CONNECT = Duration.ofMillis(250);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);

    private final ServiceCredential credential;
    private final RestClient.Builder builder;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public InternalClients(ServiceCredential credential, RestClient.Builder builder, JsonMapper json) {
        this.credential = credential;
        this.builder = builder;
        this.json = json;
    }

    /** @param patience how long an answer may take */
    public RestClient to(URI service, Duration patience) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        return builder.clone()
                .baseUrl(service.toString())
                .requestFactory(requests)
                .requestInterceptor(this::call)
                .defaultStatusHandler(status -> status.isError(), (request, response) -> refuse(response))
                .build();
    }

    private ClientHttpResponse call(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        request.getHeaders().setBearerAuth(credential.mint());
        TraceContext.traceparent().ifPresent(parent -> request.getHeaders().set(TraceContext.HEADER, parent));
        Ledger ledger = Ledger.current();
        ledger.http();
        try {
            ClientHttpResponse response = attempt(request, body, execution);
            response.getHeaders().getOrEmpty("Server-Timing").forEach(ledger::add);
            return new WholeAnswer(response, RETRY_AFTER);
        } catch (IOException away) {
            throw new Unavailable(RETRY_AFTER);
        }
    }

    private static ClientHttpResponse attempt(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            return execution.execute(request, body);
        } catch (IOException broken) {
            if (isHarmless(request) && !isLate(broken)) {
                return execution.execute(request, body);
            }
            throw broken;
        }
    }

    private static boolean isHarmless(HttpRequest request) {
        return REPEATABLE.contains(request.getMethod())
                || request.getAttributes().containsKey(ONLY_ASKS);
    }

    /**
     * An answer that takes too long is not asked for again; a connection that cannot be made, or breaks, is made
     * anew.
     */
    private static boolean isLate(IOException broken) {
        return broken instanceof HttpTimeoutException && !(broken instanceof HttpConnectTimeoutException);
    }

    private void refuse(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status >= 500 || status == 429) {
            throw new Unavailable(RETRY_AFTER);
        }
        throw refusal(status, response);
    }

    private InternalProblem refusal(int status, ClientHttpResponse response) throws IOException {
        try {
            JsonNode problem = json.readTree(response.getBody());
            List<FieldError> errors = problem.path("errors")
                    .valueStream()
                    .map(error -> new FieldError(
                            error.path("pointer").asString(""),
                            error.path("code").asString(""),
                            error.path("message").asString("")))
                    .toList();
            return new InternalProblem(status, problem.path("code").asString(""), errors);
        } catch (JacksonException noProblemDocument) {
            return new InternalProblem(status, "", List.of());
        }
    }
}
