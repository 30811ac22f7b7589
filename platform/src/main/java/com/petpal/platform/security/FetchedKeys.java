package com.petpal.platform.security;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that auth-service publishes.
 *
 * <p>Fetched again in the background when they are five minutes old, or at once when a token names a key that is not
 * among them: then at most every two seconds, so that made-up key ids cannot make this service a nuisance. While
 * auth-service is away the keys that are known stay good, and nobody who has a known key waits; whether another key is
 * good cannot be told then, so its token is not refused but told to come back.
 */
final class FetchedKeys implements TokenKeys {

    private static final Logger log = LoggerFactory.getLogger(FetchedKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final URI jwks;
    private final Clock clock;
    private volatile Map<String, ECKey> keys = Map.of();
    /** Whether the last try was answered. */
    private volatile boolean answered;

    private volatile Instant fetchedAt = Instant.EPOCH;
    private volatile Instant triedAt = Instant.EPOCH;

    FetchedKeys(URI authService, Clock clock) {
        this.jwks = authService.resolve("/.well-known/jwks.json");
        this.clock = clock;
    }

    @Override
    public Optional<ECKey> find(String keyId) {
        if (!keys.containsKey(keyId)) {
            fetchUnlessJustTried();
        } else if (isStale() && renewing.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::renew);
        }
        Optional<ECKey> key = Optional.ofNullable(keys.get(keyId));
        if (key.isEmpty() && !answered) {
            throw new Unavailable(PAUSE);
        }
        return key;
    }

    private boolean isStale() {
        Instant now = clock.instant();
        return fetchedAt.plus(FRESH).isBefore(now) && triedAt.plus(PAUSE).isBefore(now);
    }

    private void renew() {
        try {
            fetchUnlessJustTried();
        } finally {
            renewing.set(false);
        }
    }

    /**
     * Whoever waited here for another's try takes its outcome, also a failed one: many who wait must not fail one
     * after the other.
     */
    private void fetchUnlessJustTried() {
        Instant seen = triedAt;
        synchronized (this) {
            Instant now = clock.instant();
            Duration pause = keys.isEmpty() ? PAUSE_WITHOUT_KEYS : PAUSE;
            if (triedAt.equals(seen) && !triedAt.plus(pause).isAfter(now)) {
                answered = fetch();
                triedAt = clock.instant();
            }
        }
    }

    /** @return whether there are keys */
    private boolean fetch() {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(jwks).timeout(PATIENCE).build(), BodyHandlers.ofString());
            Map<String, ECKey> published = answer.statusCode() == 200 ? usable(JWKSet.parse(answer.body())) : Map.of();
            if (!published.isEmpty()) {
                keys = published;
                fetchedAt = clock.instant();
            }
            return !published.isEmpty();
        } catch (IOException | ParseException away) {
            log.warn(
                    "keys of access tokens could not be fetched: {}",
                    away.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Map<String, ECKey> usable(JWKSet published) {
        return published.getKeys().stream()
                .filter(ECKey.class::isInstance)
                .map(ECKey.class::cast)
                .filter(key -> key.getKeyID() != null && Curve.P_256.equals(key.getCurve()))
                .collect(Collectors.toUnmodifiableMap(ECKey::getKeyID, Function.identity(), (first, second) -> first));
    }
}
