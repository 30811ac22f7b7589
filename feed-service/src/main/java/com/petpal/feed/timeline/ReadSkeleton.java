package com.petpal.feed.timeline;

import com.petpal.feed.post.PostStore;
import com.petpal.feed.reaction.MyReactions;
import com.petpal.feed.timeline.LargeAuthors.Known;
import com.petpal.feed.timeline.Skeleton.LargeState;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds which posts a page of the home feed is made of, and how its reader stands to their authors.
 *
 * <p>Warm: one round trip to Redis. Past the cap, or without Redis: MongoDB. Cold: a rebuild.
 */
@Component
class ReadSkeleton {

    private static final int ATTEMPTS = 4;

    private final Timelines timelines;
    private final RelationsView relations;
    private final RebuildTimeline rebuild;
    private final LargeAuthors largeAuthors;
    private final AuthorPosts authorPosts;
    private final PostStore posts;

    ReadSkeleton(
            Timelines timelines,
            RelationsView relations,
            RebuildTimeline rebuild,
            LargeAuthors largeAuthors,
            AuthorPosts authorPosts,
            PostStore posts) {
        this.largeAuthors = largeAuthors;
        this.authorPosts = authorPosts;
        this.timelines = timelines;
        this.relations = relations;
        this.rebuild = rebuild;
        this.posts = posts;
    }

    /**
     * A stretch of the feed together with the relations its rules are decided by.
     *
     * @param readAlong what Redis said meanwhile of other keys, {@code ""} where it had nothing
     */
    record Read(Relations relations, Stretch stretch, Map<String, String> readAlong) {

        Read {
            readAlong = Map.copyOf(readAlong);
        }
    }

    Read read(UserId me, Optional<PostId> before, int limit) {
        try {
            return fromRedis(me, before, limit);
        } catch (RedisAway away) {
            Relations known = relations.forReadingWithoutRedis(me);
            return new Read(known, Stretch.of(fromMongo(me, known, before, limit + 1), limit), Map.of());
        }
    }

    /** Once, if what this process remembers is right; again if it was not, and if that does not end, from MongoDB. */
    private Read fromRedis(UserId me, Optional<PostId> before, int limit) {
        Optional<Relations> known = relations.known(me);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Known large = largeAuthors.near();
            List<UserId> merged = merged(large, known);
            Skeleton skeleton = timelines.read(me, known.map(Relations::version).orElse(""), merged, before, limit + 1);
            Relations current = relations.confirmed(me, known, skeleton.relations());
            known = Optional.of(current);
            if (!skeleton.large().equals(large.state()) || large.state().equals(LargeState.UNKNOWN)) {
                largeAuthors.refresh();
                continue;
            }
            Map<String, String> readAlong = Map.of(MyReactions.key(me), skeleton.reactions());
            String stamp = current.version() + "/" + large.state().marker();
            if (!skeleton.stamp().equals(stamp)) {
                return new Read(current, Stretch.of(cold(me, current, stamp, before, limit), limit), readAlong);
            }
            if (merged.equals(merged(large, known)) && isWhole(skeleton, merged)) {
                return new Read(current, Stretch.of(warm(me, current, skeleton, before, limit + 1), limit), readAlong);
            }
        }
        Relations current = known.orElseGet(() -> relations.of(me));
        return new Read(current, Stretch.of(fromMongo(me, current, before, limit + 1), limit), Map.of());
    }

    private static List<UserId> merged(Known large, Optional<Relations> known) {
        return known.map(relations -> large.among(relations.following())).orElse(List.of());
    }

    /** Whether no list is missing; those that are will be there at the next attempt. */
    private boolean isWhole(Skeleton skeleton, List<UserId> merged) {
        boolean whole = true;
        for (int i = 0; i < merged.size(); i++) {
            if (skeleton.lists().get(i).isEmpty()) {
                authorPosts.rebuild(merged.get(i));
                whole = false;
            }
        }
        return whole;
    }

    private List<PostId> cold(UserId me, Relations current, String stamp, Optional<PostId> before, int limit) {
        List<PostId> newest = rebuild.rebuild(me, current, stamp);
        boolean suffices = newest.size() > limit || rebuild.isWhole(newest);
        return before.isEmpty() && suffices
                ? newest.subList(0, Math.min(newest.size(), limit + 1))
                : fromMongo(me, current, before, limit + 1);
    }

    /** What timeline and lists hold, and where one of them was cut off, what MongoDB has after it. */
    private List<PostId> warm(UserId me, Relations current, Skeleton skeleton, Optional<PostId> before, int wanted) {
        List<Source> sources = Stream.concat(
                        Stream.of(skeleton.timeline()),
                        skeleton.lists().stream().flatMap(Optional::stream))
                .toList();
        Merged merged = Merged.of(sources, before, wanted);
        if (merged.ended()) {
            return merged.posts();
        }
        var candidates = new ArrayList<>(merged.posts());
        candidates.addAll(fromMongo(me, current, merged.rest(), wanted - candidates.size()));
        return candidates;
    }

    private List<PostId> fromMongo(UserId me, Relations current, Optional<PostId> before, int limit) {
        return posts.newest(RebuildTimeline.authors(me, current), before, limit);
    }
}
