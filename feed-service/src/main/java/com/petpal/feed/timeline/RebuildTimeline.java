package com.petpal.feed.timeline;

import com.petpal.feed.post.PostStore;
import com.petpal.feed.timeline.Timelines.Begun;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.SingleFlight;
import com.petpal.platform.visibility.Relations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Builds a timeline anew from MongoDB: after 30 days away, after a flush, after following or unfollowing.
 *
 * <p>No post is missed: the timeline exists in Redis before MongoDB is asked, so a post is either there to be found
 * or is fanned out into it. Many readers of one cold feed share one rebuild, but only of the same relations: whoever
 * followed somebody in between does not get a build that began before.
 */
@Component
class RebuildTimeline {

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

    private record Flight(UserId reader, String relationsVersion) {}

    /** @return the newest posts of everybody this person reads, newest first, at most the cap */
    List<PostId> rebuild(UserId reader, Relations relations) {
        return flights.run(new Flight(reader, relations.version()), () -> build(reader, relations));
    }

    /** Whether nothing can have been cut off from what a rebuild gave. */
    boolean isWhole(List<PostId> rebuilt) {
        return rebuilt.size() < cap;
    }

    private List<PostId> build(UserId reader, Relations relations) {
        String token = ids.random64();
        Set<UserId> authors = authors(reader, relations);
        Begun begun = timelines.begin(reader, token, relations.version());
        if (begun.built()) {
            return begun.posts();
        }
        List<PostId> found = posts.newest(authors, Optional.empty(), cap);
        List<PostId> strangers = begun.posts().stream()
                .filter(Predicate.not(post -> authors.contains(post.home())))
                .toList();
        timelines.finish(reader, token, relations.version(), strangers, found);
        return found;
    }

    /** Everybody whose posts a feed is made of: blocks and mutes are rules of reading, not of building. */
    static Set<UserId> authors(UserId reader, Relations relations) {
        var authors = new HashSet<>(relations.following());
        authors.add(reader);
        return authors;
    }
}
