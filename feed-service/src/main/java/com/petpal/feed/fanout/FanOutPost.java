package com.petpal.feed.fanout;

import com.petpal.feed.timeline.Timelines;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a new post into the timelines of its author and of everybody who follows them. */
@Component
class FanOutPost implements EventHandler {

    private final Timelines timelines;
    private final FollowerPages followers;

    FanOutPost(Timelines timelines, FollowerPages followers) {
        this.timelines = timelines;
        this.followers = followers;
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
    public void handle(DomainEvent event) {
        PostId post = PostId.parse(event.aggregate());
        timelines.add(post, List.of(post.home()));
        followers.forEachPage(post.home(), page -> timelines.add(post, page));
    }
}
