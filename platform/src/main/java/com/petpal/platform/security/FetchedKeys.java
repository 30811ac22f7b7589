package com.petpal.platform.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.petpal.platform.web.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that auth-service publishes.
 *
 * <p>Fetched again when they are five minutes old, or when a token names a key that is not among them: then at most every two seconds, so that made-up key ids
 * cannot make this service a nuisance. While auth-service is away the keys that are known stay good.
 */
final class FetchedKeys implements TokenKeys {

    private static final Logger log = LoggerFactory.getLogger(FetchedKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI jwks;
    private final Clock clock;
    private volatile Map<String, ECKey> keys = Map.of();
    private volatile Instant fetchedAt = Instant.EPOCH;
    private Instant triedAt = Instant.EPOCH;

    FetchedKeys(URI authService, Clock clock) {
        this.jwks = authService.resolve("/.well-known/jwks.json");
        this.clock = clock;
    }

    @Override
    public Optional<ECKey> find(String keyId) {
        if (!keys.containsKey(keyId) || fetchedAt.plus(FRESH).isBefore(clock.instant())) {
            refresh();
        }
        if (keys.isEmpty()) {
            throw new Unavailable(PAUSE);
        }
        return Optional.ofNullable(keys.get(keyId));
    }

    private synchronized void refresh() {
        Instant now = clock.instant();
        if (triedAt.plus(PAUSE).isAfter(now) && !keys.isEmpty()) {
            return;
        }
        triedAt = now;
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(jwks).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                keys = JWKSet.parse(answer.body()).getKeys().stream()
                        .filter(ECKey.class::isInstance)
                        .map(JWK::toECKey)
                        .collect(Collectors.toUnmodifiableMap(ECKey::getKeyID, Function.identity()));
                fetchedAt = now;
            }
        } catch (IOException | ParseException away) {
            log.warn(
                    "keys of access tokens could not be fetched: {}",
                    away.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
