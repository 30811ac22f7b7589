package com.petpal.feed.tally;

import com.petpal.feed.post.PostStore;
import com.petpal.platform.count.Recount;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes away whatever was said about a post that is gone. What somebody says while it goes is announced after it was written,
 * and then found to be about nothing.
 */
@Component
class ForgetPost implements EventHandler {

    private static final String DELETED = "post.deleted";

    private final PostStore posts;
    private final List<TalkOfPost> talk;
    private final Recount<PostId, Tally> recount;

    ForgetPost(PostStore posts, List<TalkOfPost> talk, Recount<PostId, Tally> recount) {
        this.posts = posts;
        this.talk = List.copyOf(talk);
        this.recount = recount;
    }

    private record Talk(PostId postId) {}

    @Override
    public String group() {
        return "feed.talk";
    }

    @Override
    public Set<String> types() {
        return Set.of(DELETED, "comment.created", "reaction.added");
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type().equals(DELETED)) {
            remove(PostId.parse(event.aggregate()));
            return;
        }
        PostId post = event.payload(Talk.class).postId();
        if (posts.find(List.of(post)).isEmpty()) {
            remove(post);
        }
    }

    private void remove(PostId post) {
        talk.forEach(feature -> feature.remove(post));
        recount.forget(post);
    }
}
