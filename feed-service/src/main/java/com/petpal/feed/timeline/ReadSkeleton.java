package com.petpal.feed.timeline;

import com.petpal.feed.post.PostStore;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds which posts a page of the home feed is made of, and how its reader stands to their authors.
 *
 * <p>Warm: one round trip to Redis. Past the cap, or without Redis: MongoDB. Cold: a rebuild.
 */
@Component
class ReadSkeleton {

    private final Timelines timelines;
    private final RelationsView relations;
    private final RebuildTimeline rebuild;
    private final PostStore posts;

    ReadSkeleton(Timelines timelines, RelationsView relations, RebuildTimeline rebuild, PostStore posts) {
        this.timelines = timelines;
        this.relations = relations;
        this.rebuild = rebuild;
        this.posts = posts;
    }

    /** A stretch of the feed together with the relations its rules are decided by. */
    record Read(Relations relations, Stretch stretch) {}

    Read read(UserId me, Optional<PostId> before, int limit) {
        try {
            return fromRedis(me, before, limit);
        } catch (RedisAway away) {
            Relations known = relations.forReadingWithoutRedis(me);
            return new Read(known, Stretch.of(fromMongo(me, known, before, limit + 1), limit));
        }
    }

    private Read fromRedis(UserId me, Optional<PostId> before, int limit) {
        Optional<Relations> known = relations.known(me);
        Skeleton skeleton = timelines.read(me, known.map(Relations::version).orElse(""), before, limit + 1);
        Relations current = relations.confirmed(me, known, skeleton.relations());
        if (skeleton.stamp().equals(current.version())) {
            return new Read(current, Stretch.of(withTail(me, current, skeleton, before, limit), limit));
        }
        List<PostId> newest = rebuild.rebuild(me, current);
        boolean suffices = newest.size() > limit || rebuild.isWhole(newest);
        List<PostId> candidates = before.isEmpty() && suffices
                ? newest.subList(0, Math.min(newest.size(), limit + 1))
                : fromMongo(me, current, before, limit + 1);
        return new Read(current, Stretch.of(candidates, limit));
    }

    /** What the timeline holds, and where it was cut off, what MongoDB has after it. */
    private List<PostId> withTail(UserId me, Relations current, Skeleton skeleton, Optional<PostId> before, int limit) {
        List<PostId> held = skeleton.posts();
        int missing = limit + 1 - held.size();
        if (skeleton.ended() || missing <= 0) {
            return held;
        }
        var candidates = new ArrayList<>(held);
        Optional<PostId> seam = held.isEmpty() ? before : Optional.of(held.getLast());
        candidates.addAll(fromMongo(me, current, seam, missing));
        return candidates;
    }

    private List<PostId> fromMongo(UserId me, Relations current, Optional<PostId> before, int limit) {
        return posts.newest(RebuildTimeline.authors(me, current), before, limit);
    }
}
