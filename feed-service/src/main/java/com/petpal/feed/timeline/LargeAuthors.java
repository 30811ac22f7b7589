package com.petpal.feed.timeline;

import com.petpal.feed.timeline.Skeleton.LargeState;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisGate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Whose posts are merged at read instead of fanned out.
 *
 * <p>The set is small and changes seldom, so each process keeps it near; every read of a feed says which state of it is
 * current, so what is near is never older than the timeline it is used with.
 */
@Component
class LargeAuthors {

    static final String KEY = "large-authors";

    private static final RedisScript<List> READ = LuaScript.named("read-large-authors", List.class);

    private final RedisGate redis;
    private final IdGenerator ids;
    private volatile Known near = new Known(LargeState.UNKNOWN, Set.of());

    LargeAuthors(RedisGate redis, IdGenerator ids) {
        this.redis = redis;
        this.ids = ids;
    }

    /** The set as of some state. */
    record Known(LargeState state, Set<UserId> authors) {

        Known {
            authors = Set.copyOf(authors);
        }

        /** Those of some people who are large, in an order that is always the same. */
        List<UserId> among(Set<UserId> people) {
            Set<UserId> fewer = people.size() < authors.size() ? people : authors;
            Set<UserId> more = people.size() < authors.size() ? authors : people;
            return fewer.stream().filter(more::contains).sorted().toList();
        }
    }

    Known near() {
        return near;
    }

    /** Reads the set again: one round trip. */
    Known refresh() {
        List<?> answer = redis.run(template -> template.execute(READ, List.of(KEY), newGeneration()));
        var authors = new HashSet<UserId>();
        answer.stream().skip(2).map(author -> UserId.parse((String) author)).forEach(authors::add);
        var known = new Known(new LargeState((String) answer.get(0), (String) answer.get(1)), authors);
        near = known;
        return known;
    }

    /** What marks the beginning of a set that was lost: all timelines are built anew then. */
    String newGeneration() {
        return "!" + ids.random64();
    }
}
