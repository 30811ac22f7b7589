package com.petpal.feed.fanout;

import com.petpal.feed.timeline.AuthorPosts;
import com.petpal.feed.timeline.Timelines;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts a new post into the timelines of its author and of everybody who follows them, unless those are so many that it is
 * merged at read.
 *
 * <p>A worker that dies in the middle leaves a part done. Another one begins at the first page again: at most as many pages
 * as an author who is not large has, and what was put into a set already stays there.
 */
@Component
class FanOutPost implements EventHandler {

    private final ChooseWay way;
    private final AuthorPosts authorPosts;
    private final Timelines timelines;
    private final FollowerPages followers;
    private final FollowerCounts counts;
    private final FanOutSettings settings;
    private final Counter reached;
    private final Timer pushing;

    FanOutPost(
            ChooseWay way,
            AuthorPosts authorPosts,
            Timelines timelines,
            FollowerPages followers,
            FollowerCounts counts,
            FanOutSettings settings,
            MeterRegistry meters) {
        this.counts = counts;
        this.settings = settings;
        this.way = way;
        this.authorPosts = authorPosts;
        this.timelines = timelines;
        this.followers = followers;
        this.reached = meters.counter("petpal.fanout.timelines");
        this.pushing = meters.timer("petpal.fanout.pushing");
    }

    @Override
    public String group() {
        return "feed.fanout";
    }

    @Override
    public Set<String> types() {
        return Set.of("post.created");
    }

    @Override
    public int workers() {
        return settings.workers();
    }

    /** Whoever has few followers does not wait for those who have many. */
    @Override
    public long cost(DomainEvent event) {
        return counts.remembered(PostId.parse(event.aggregate()).home());
    }

    @Override
    public void handle(DomainEvent event) {
        PostId post = PostId.parse(event.aggregate());
        way.of(post.home());
        if (!authorPosts.show(post)) {
            followers.forEachPage(post.home(), page -> push(post, page));
        }
    }

    private void push(PostId post, List<UserId> page) {
        pushing.record(() -> reached.increment(timelines.add(post, page)));
    }
}
