package com.petpal.feed.timeline;

import com.petpal.feed.post.PostStore;
import com.petpal.feed.timeline.Timelines.Begun;
import com.petpal.feed.timeline.Timelines.Begun.State;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.SingleFlight;
import com.petpal.platform.visibility.Relations;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Builds a timeline anew from MongoDB: after 30 days away, after a flush, after following or unfollowing.
 *
 * <p>No post is missed: the timeline exists in Redis before MongoDB is asked, so a post is either there to be found
 * or is fanned out into it. Many readers of one cold feed share one rebuild, in several processes too, but only of the same relations: whoever
 * followed somebody in between does not get a build that began before.
 */
@Component
class RebuildTimeline {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Timelines timelines;
    private final PostStore posts;
    private final IdGenerator ids;
    private final int cap;
    private final SingleFlight<Flight, List<PostId>> flights = new SingleFlight<>();

    RebuildTimeline(Timelines timelines, PostStore posts, IdGenerator ids, TimelineSettings settings) {
        this.timelines = timelines;
        this.posts = posts;
        this.ids = ids;
        this.cap = settings.cap();
    }

    private record Flight(UserId reader, String stamp) {}

    /**
     * @param stamp names what it is built from
     * @return the newest posts of everybody this person reads, newest first, at most the cap
     */
    List<PostId> rebuild(UserId reader, Relations relations, String stamp) {
        return flights.run(new Flight(reader, stamp), () -> build(reader, relations, stamp));
    }

    /** Whether nothing can have been cut off from what a rebuild gave. */
    boolean isWhole(List<PostId> rebuilt) {
        return rebuilt.size() < cap;
    }

    private List<PostId> build(UserId reader, Relations relations, String stamp) {
        String token = ids.random64();
        Begun begun = begin(reader, token, stamp);
        if (begun.state() == State.BUILT) {
            return begun.posts();
        }
        Set<UserId> authors = authors(reader, relations);
        List<PostId> found = posts.newest(authors, Optional.empty(), cap);
        List<PostId> strangers = begun.posts().stream()
                .filter(Predicate.not(post -> authors.contains(post.home())))
                .toList();
        timelines.finish(reader, token, stamp, strangers, found);
        return found;
    }

    /** Another process that builds the same gets a moment to do so: a second one is for whoever died meanwhile. */
    private Begun begin(UserId reader, String token, String stamp) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Begun begun = timelines.begin(reader, token, stamp, true);
        while (begun.state() == State.ELSEWHERE) {
            LockSupport.parkNanos(PAUSE.toNanos());
            begun = timelines.begin(reader, token, stamp, System.nanoTime() < until);
        }
        return begun;
    }

    /** Everybody whose posts a feed is made of: blocks and mutes are rules of reading, not of building. */
    static Set<UserId> authors(UserId reader, Relations relations) {
        var authors = new HashSet<>(relations.following());
        authors.add(reader);
        return authors;
    }
}
