package com.petpal.feed.tally;

import com.petpal.feed.post.Posts;
import com.petpal.platform.count.Recount;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts a post anew when somebody said something about it, or took it back. Of a post that is gone no count is left. */
@Component
class CountTalk implements EventHandler {

    private final Recount<PostId, Tally> recount;
    private final Posts posts;

    CountTalk(Recount<PostId, Tally> recount, Posts posts) {
        this.recount = recount;
        this.posts = posts;
    }

    private record Talk(PostId postId) {}

    @Override
    public String group() {
        return "feed.tally";
    }

    @Override
    public Set<String> types() {
        return Set.of("comment.created", "comment.deleted", "reaction.added", "reaction.removed");
    }

    @Override
    public void handle(DomainEvent event) {
        PostId post = event.payload(Talk.class).postId();
        recount.changed(post);
        if (posts.find(post).isEmpty()) {
            recount.forget(post);
        }
    }
}
