package com.petpal.platform.visibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one cached view of relations that every service asks.
 *
 * <p>What a process remembers counts only as long as Redis confirms its version or has none of its own to offer, so a
 * follow or block that was acknowledged is seen by the next question. Without Redis profile-service is asked, at most
 * every two seconds a person; without either, what was confirmed less than a minute ago still serves reading, and
 * nothing else does.
 */
public final class RelationsView {

    /** In place of relations in a script's answer: the version this process named is the current one. */
    public static final String UNCHANGED = "=";

    private static final String LEASE_MARK = "~";
    private static final Duration FRESH_WITHOUT_REDIS = Duration.ofSeconds(2);
    private static final Duration SERVES_READING = Duration.ofSeconds(60);

    private final RedisGate redis;
    private final RelationsSource profile;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<UserId, Known> near;

    /** @param nearSize how many people's relations a process remembers */
    public RelationsView(RedisGate redis, RelationsSource profile, JsonMapper json, Clock clock, int nearSize) {
        this.redis = redis;
        this.profile = profile;
        this.json = json;
        this.clock = clock;
        this.near = Caffeine.newBuilder().maximumSize(nearSize).build();
    }

    private record Known(Relations relations, Instant confirmedAt) {}

    /**
     * A person's relations as of now.
     *
     * @throws Unavailable if neither Redis nor profile-service can say
     */
    public Relations of(UserId person) {
        String answer;
        try {
            answer = redis.run(template -> template.opsForValue().get(Relations.KEY_PREFIX + person));
        } catch (RedisAway away) {
            return withoutRedis(person, FRESH_WITHOUT_REDIS);
        }
        return confirmed(person, Optional.empty(), answer == null ? "" : answer);
    }

    /** What this process remembers. Its version may be named in a script that reads relations among other things. */
    public Optional<Relations> known(UserId person) {
        return Optional.ofNullable(near.getIfPresent(person)).map(Known::relations);
    }

    /**
     * Makes sense of what a script read: JSON, {@link #UNCHANGED}, a lease or nothing.
     *
     * @param named what {@link #known} gave before the script was run: what is remembered since may be older
     * @throws Unavailable if Redis had none and profile-service does not answer
     */
    public Relations confirmed(UserId person, Optional<Relations> named, String answer) {
        if (answer.equals(UNCHANGED) && named.isPresent()) {
            return remember(person, named.get());
        }
        return decoded(answer).map(relations -> remember(person, relations)).orElseGet(() -> load(person));
    }

    /**
     * Relations for reading while Redis is away.
     *
     * @throws Unavailable if profile-service is away too and nothing was confirmed within the last minute
     */
    public Relations forReadingWithoutRedis(UserId person) {
        try {
            return withoutRedis(person, FRESH_WITHOUT_REDIS);
        } catch (Unavailable away) {
            return recent(person, SERVES_READING).orElseThrow(() -> away);
        }
    }

    private Relations withoutRedis(UserId person, Duration fresh) {
        return recent(person, fresh).orElseGet(() -> load(person));
    }

    private Optional<Relations> recent(UserId person, Duration age) {
        return Optional.ofNullable(near.getIfPresent(person))
                .filter(known -> known.confirmedAt().plus(age).isAfter(clock.instant()))
                .map(Known::relations);
    }

    private Relations load(UserId person) {
        return remember(person, profile.load(person));
    }

    private Relations remember(UserId person, Relations relations) {
        near.put(person, new Known(relations, clock.instant()));
        return relations;
    }

    private Optional<Relations> decoded(String answer) {
        if (answer.isEmpty() || answer.startsWith(LEASE_MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(answer, Relations.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
