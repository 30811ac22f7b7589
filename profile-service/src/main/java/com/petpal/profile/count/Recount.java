package com.petpal.profile.count;

import com.petpal.platform.count.RecountPace;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts anew what changed: never incremented, so no crash, repeat or lost event leaves a count wrong.
 *
 * <p>Changes come together: once a second a person, rarer the more there is to count, once a minute from 100,000 on.
 */
@Component
public final class Recount {

    private final CountStore store;
    private final CountSource source;
    private final PostCounts postCounts;
    private final ReadCounts cached;
    private final Clock clock;

    Recount(CountStore store, CountSource source, PostCounts postCounts, ReadCounts cached, Clock clock) {
        this.store = store;
        this.source = source;
        this.postCounts = postCounts;
        this.cached = cached;
        this.clock = clock;
    }

    /** A follow of this person changed: counts now, or soon if that was done a moment ago. */
    public void changed(UserId userId) {
        changed(userId, false);
    }

    /**
     * A post of this person came or went: the same, and posts are counted too.
     *
     * @throws com.petpal.platform.web.Unavailable if feed-service does not answer
     */
    public void postsChanged(UserId userId) {
        changed(userId, true);
    }

    private void changed(UserId userId, boolean posts) {
        Optional<KnownCounts> seen = store.find(userId);
        seen.map(known -> known.countedAt().plus(RecountPace.of(known.counts().follows())))
                .filter(clock.instant()::isBefore)
                .ifPresentOrElse(at -> store.due(userId, at, posts), () -> count(userId, seen, posts));
    }

    /** Counts at once, if there was anything counted of this person. */
    public void again(UserId userId) {
        store.find(userId).ifPresent(known -> count(userId, Optional.of(known), known.postsDue()));
    }

    /** Whoever changed, or asked, while this counts, is not missed: then it is counted once more. */
    private void count(UserId userId, Optional<KnownCounts> seen, boolean posts) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long knownPosts = seen.map(known -> known.counts().posts()).orElse(0L);
        Counts counts = source.count(userId).withPosts(posts ? postCounts.of(userId) : knownPosts);
        boolean kept = seen.map(known -> store.change(
                        userId, known, new KnownCounts(counts, at, known.version() + 1, known.postsDue() && !posts)))
                .orElseGet(() -> store.add(userId, new KnownCounts(counts, at, 1, false)));
        if (!kept) {
            store.due(userId, at, posts);
        }
        cached.forget(userId);
    }

    /** Takes away the counts of somebody who is gone. */
    public long forget(UserId userId) {
        long gone = store.remove(userId);
        cached.forget(userId);
        return gone;
    }
}
