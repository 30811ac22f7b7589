package com.petpal.platform.idempotency;

import com.petpal.platform.idempotency.IdempotencyRecord.State;
import com.petpal.platform.idempotency.IdempotencyRecord.StoredAnswer;
import com.petpal.platform.idempotency.IdempotencyRefused.BadKey;
import com.petpal.platform.idempotency.IdempotencyRefused.InProgress;
import com.petpal.platform.idempotency.IdempotencyRefused.Reused;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Runs the work of a POST that creates at most once for each {@code Idempotency-Key} of a person and route. */
public final class Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofHours(24);

    private final IdempotencyStore store;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(IdempotencyStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the answer it had.
     *
     * @param route names the operation, such as {@code POST /v1/posts}
     * @param key the header, or null: then nothing is remembered
     * @param body the request; another one under the same key is refused
     * @param newId makes the id of what will be created
     * @param work creates the thing with the id it is given, which after a crash is the id of the first try: if that
     *     has come into being, the work answers with it. Only 2xx answers are kept. After a refusal (4xx) the key is
     *     free again; after any other failure it waits for the next try
     * @throws IdempotencyRefused 400 for no key of ours, 422 for another body, 409 while the first request still runs
     */
    public <T> ResponseEntity<?> create(
            Caller caller,
            String route,
            @Nullable String key,
            Object body,
            Supplier<String> newId,
            Function<String, ResponseEntity<T>> work) {
        if (key == null) {
            return work.apply(newId.get());
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadKey();
        }
        Instant now = now();
        var fresh = new IdempotencyRecord(
                caller.userId() + "|" + route + "|" + key,
                caller.userId().toString(),
                hash(body),
                newId.get(),
                State.RUNNING,
                now.plus(LEASE),
                null,
                now.plus(LIFE));
        if (store.begin(fresh)) {
            return run(fresh, work);
        }
        return repeat(fresh, now, work);
    }

    private <T> ResponseEntity<?> repeat(
            IdempotencyRecord again, Instant now, Function<String, ResponseEntity<T>> work) {
        Optional<IdempotencyRecord> found = store.find(again.principal(), again.id(), now);
        if (found.isEmpty()) {
            store.forgetExpired(again.principal(), again.id(), now);
            if (store.begin(again)) {
                return run(again, work);
            }
            throw new InProgress();
        }
        IdempotencyRecord first = found.get();
        if (!first.bodyHash().equals(again.bodyHash())) {
            throw new Reused();
        }
        if (first.answer() != null) {
            return replay(first.answer());
        }
        if (first.leaseUntil().isAfter(now)) {
            throw new InProgress();
        }
        IdempotencyRecord taken = store.takeOver(first, now.plus(LEASE)).orElseThrow(InProgress::new);
        return run(taken, work);
    }

    private <T> ResponseEntity<T> run(IdempotencyRecord record, Function<String, ResponseEntity<T>> work) {
        ResponseEntity<T> answer;
        try {
            answer = work.apply(record.resourceId());
        } catch (RuntimeException failure) {
            boolean refused = failure instanceof ProblemException problem
                    && problem.refusal().status() < 500;
            abandon(record, refused);
            throw failure;
        }
        if (answer.getStatusCode().is2xxSuccessful()) {
            store.finish(record, stored(answer));
        } else {
            abandon(record, answer.getStatusCode().is4xxClientError());
        }
        return answer;
    }

    /** @param refused whether the work surely did nothing; else its resource id has to stay */
    private void abandon(IdempotencyRecord record, boolean refused) {
        if (refused) {
            store.forget(record);
        } else {
            store.release(record, now());
        }
    }

    private StoredAnswer stored(ResponseEntity<?> answer) {
        HttpHeaders headers = answer.getHeaders();
        return new StoredAnswer(
                answer.getStatusCode().value(),
                headers.getFirst(HttpHeaders.LOCATION),
                headers.getETag(),
                answer.hasBody() ? json.writeValueAsString(answer.getBody()) : null);
    }

    private static ResponseEntity<?> replay(StoredAnswer answer) {
        var response = ResponseEntity.status(answer.status()).header("Idempotent-Replayed", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.entityTag() != null) {
            response.header(HttpHeaders.ETAG, answer.entityTag());
        }
        if (answer.body() == null) {
            return response.build();
        }
        return response.contentType(MediaType.APPLICATION_JSON)
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** To the millisecond, as the store keeps it: leases are compared. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String hash(Object body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
